"""Faults of the program: caught, written down, told in the banner; the window stays."""
