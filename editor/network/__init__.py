"""What is outside this program: secrets in the system's keyring, and links that are looked at."""
