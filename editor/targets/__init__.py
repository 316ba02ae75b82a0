"""Where publish-ready files go, one file a kind of place."""
