"""A WordPress site, through its REST interface: one file for each thing that stands there."""
