"""Rules of pictures that show several dates, one beside or after the other, and what can be wrong with them."""
