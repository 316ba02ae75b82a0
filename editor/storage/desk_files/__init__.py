"""What a desk made of the checks, as three TOML files that people may write by hand, too."""
