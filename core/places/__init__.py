"""Places and their names: what people call them, how that is spelt, and how far they are from what matters."""
