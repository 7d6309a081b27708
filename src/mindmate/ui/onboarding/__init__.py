"""First start: what this is, where one is, a passphrase, a model. Under a minute for who hurries."""
