"""What stands between the words and their loss: the journal, and what is said when saving fails."""
