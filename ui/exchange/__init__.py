"""Claims from other analysts, and to them."""
