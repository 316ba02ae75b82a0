"""What greets a person who is new here: a sample story, and one line at the right moment."""
