r"""Commands in the language of the ``sftp`` program's batches, every path quoted.

A line is a command. Within double quotes the program takes everything as it is but ``"`` and
``\\``, wildcards too; only a line break can't be quoted, and nothing with one is ever written.
"""

PERHAPS = "-"
"""Before a command: that it fails doesn't end the batch."""


def command(name: str, *paths: str) -> str:
    """A line of a batch.

    Args:
        name: Of the command, with ``PERHAPS`` before it and its flags behind it.
        paths: What it is done to.

    Raises:
        ValueError: A path holds a control character, which can't be quoted.
    """
    # Even in quotes the program takes what begins with a hyphen for a flag.
    named = (f"./{each}" if each.startswith("-") else each for each in paths)
    return " ".join((name, *map(in_quotes, named)))


def in_quotes(path: str) -> str:
    """A path as one word that stands for itself.

    Raises:
        ValueError: It holds a control character.
    """
    if any(ord(each) < ord(" ") or each == "\x7f" for each in path):
        message = "a path of a batch holds no control character"
        raise ValueError(message)
    escaped = path.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
