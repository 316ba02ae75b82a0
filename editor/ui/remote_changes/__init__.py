"""What somebody changed at a site before we could update it: sent, theirs, ours, and a choice."""
