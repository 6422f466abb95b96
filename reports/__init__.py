"""What is printed, copied or written of the map: layouts, leg tables, strips of holders, measurements."""
