"""Settings: how it looks, what it talks with, what is private, copies, and what there is to know of it."""
