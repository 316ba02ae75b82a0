"""The spelling child: small, always at hand while its sister makes a preview of a long story."""
