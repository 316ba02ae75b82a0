"""A story as blocks of WordPress: each block, the pictures, and the whole post."""
