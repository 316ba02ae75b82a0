"""What the desk can do, one class an area; the only place where a transaction opens."""
