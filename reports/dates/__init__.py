"""Several dates beside each other, one after the other, and the date on the canvas."""
