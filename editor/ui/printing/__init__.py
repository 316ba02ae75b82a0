"""On paper, or as a PDF: the exported page, laid out for pages with a line at their foot."""
