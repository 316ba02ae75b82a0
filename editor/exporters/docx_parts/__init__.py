"""The parts of a Word document: its XML, its styles, its notes and lists, its properties."""
