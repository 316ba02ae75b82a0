"""Preview: what an export will be, beside the text."""
