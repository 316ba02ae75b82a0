"""What is outside this program and private: secrets in the system's keyring. No client yet."""
