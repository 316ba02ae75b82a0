"""A caption as it is printed: the FILE prefix is a rule, not part of the words."""


def caption_text(caption: str, is_file: bool) -> str:  # noqa: FBT001 - the figure's own flag
    """Put ``FILE – `` before a caption of a file photo.

    A caption that says so itself (``File photo dated …``, the form of PA) stays as it is, and so
    does an empty one.
    """
    says_so = caption.casefold().startswith("file photo")
    return f"FILE – {caption}" if is_file and caption and not says_so else caption
