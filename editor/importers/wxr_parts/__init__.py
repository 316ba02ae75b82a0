"""Posts of WordPress: their blocks, their older text, their pictures."""
