"""How pasted wire copy is taken apart: lines to blocks, head, text, pictures, ending."""
