"""What the parts of a Markdown line are, for the eye: as the exporter would read them."""
