"""The command line: one module a command. Each parses, calls a service and prints."""
