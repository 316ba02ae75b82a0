"""What a NewsML-G2 message is made of."""
