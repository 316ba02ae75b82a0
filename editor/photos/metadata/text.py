"""Text as a field may hold it."""

_CONTROLS = {code: None for code in (*range(32), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"}


def clean(text: str) -> str:
    """Text without control characters and padding, lines ended by a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS).strip()
