"""The outline: subheads, figures and open TKs of the story, to jump to."""
