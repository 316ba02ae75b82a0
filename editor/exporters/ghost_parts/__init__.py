"""What a post of Ghost is made of, and how it is written as HTML and as Lexical."""
