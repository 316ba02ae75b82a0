"""What an NITF document is made of."""
