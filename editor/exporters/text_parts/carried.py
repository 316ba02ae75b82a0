"""What becomes of a story's form in plain words, whatever frame they stand in."""

PLAIN_WORDS = {
    "subheads": "lines of their own",
    "emphasis": "plain words",
    "code": "indented lines",
    "lists": "lines that begin with “-” or a number",
    "quotes": "indented paragraphs",
    "pull_quotes": "indented paragraphs",
    "factboxes": "lines behind a bar",
    "tables": "columns of text",
    "footnotes": "numbers in brackets, and their texts at the end",
    "embeds": "their addresses",
    "rules": "lines with three stars",
    "links": "addresses behind the words",
    "credits": "the byline and the tagline",
    "dateline_parts": "the printed dateline",
    "galleries": "captions one after the other",
}
