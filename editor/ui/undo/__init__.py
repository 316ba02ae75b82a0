"""What can be undone: one ledger for text, fields, figures and credits."""
