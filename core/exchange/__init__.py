"""Facts on their way between analysts and between versions: what travels, and what becomes of it where it arrives."""
