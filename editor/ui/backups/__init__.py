"""Backups of the library: made by themselves, listed, and gone back to."""
