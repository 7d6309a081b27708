"""The vault: everything that the person wrote, encrypted, on their own computer."""
