"""How a NewsML-G2 document is read."""
