"""Notes: what the desk says about words of the story, beside it; never for readers."""
