"""How a piece of HTML is read: lines that are no text, and pictures."""
