"""Content Credentials: native code that reads what strangers made, in a child of its own."""
