"""Help now: who can be reached, in which country. Needs no vault and no set-up."""
