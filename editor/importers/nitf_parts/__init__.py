"""How an NITF document is read."""
