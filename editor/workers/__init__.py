"""The child process for long pure-Python work: a busy thread would make every key slow."""
