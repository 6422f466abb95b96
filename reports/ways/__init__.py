"""Ways compared: the words, the picture and the page of the sheet."""
