"""The form of the caption desk: one for a photo and for many."""
