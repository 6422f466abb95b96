"""How layers are drawn that algorithms make."""
