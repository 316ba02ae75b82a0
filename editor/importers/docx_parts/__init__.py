"""The parts of reading a Word document of ours: its properties, and its styles as marks."""
