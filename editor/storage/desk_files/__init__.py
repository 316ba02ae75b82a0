"""What a desk made of checks and exports, as TOML files that people may write by hand, too."""
