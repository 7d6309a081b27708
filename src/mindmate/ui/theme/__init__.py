"""How the window looks: tokens by role, the style sheet made of them, fonts."""
