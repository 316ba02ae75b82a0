"""The clipboard and what is dropped: what comes in becomes Markdown, photos and stories."""
