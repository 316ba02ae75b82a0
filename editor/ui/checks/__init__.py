"""Checks: what stops publishing, what to look at again, and how to mend it."""
