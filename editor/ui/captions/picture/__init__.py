"""The photo in the middle of the caption desk: large, zoomed, cropped by ratio."""
