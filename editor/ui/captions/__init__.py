"""The caption desk: many photos, their words, and one form for one of them and for many."""
