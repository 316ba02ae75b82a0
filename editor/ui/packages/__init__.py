"""Story packages in the window: a story handed over to another desk, and what one handed over."""
