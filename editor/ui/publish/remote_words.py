"""What a look at the site has shown, in words. No widgets."""

from editor.domain.errors import CopydeskError
from editor.services.publishing.remote_changes import RemoteLook, Standing

Looked = RemoteLook | CopydeskError | None
"""What came of a look; None while it is on its way."""

_OPEN = " Somebody has it open in the site’s own editor."


def remote_words(look: Looked) -> tuple[str, str]:
    """A sentence, and the look of the label that says it."""
    if look is None:
        return "Looking …", "small"
    if isinstance(look, CopydeskError):
        return str(look), "look-again"
    is_open = _OPEN if look.remote is not None and look.remote.is_open else ""
    if look.standing is Standing.GONE:
        return "Gone there: somebody removed it.", "look-again"
    if look.standing is Standing.SAME:
        return f"As it was sent.{is_open}", "look-again" if is_open else "good"
    who = look.remote.changed_by if look.remote is not None else ""
    by = f" by {who}" if who else ""
    return f"Changed there{by} since it was sent. Nothing is overwritten unasked.{is_open}", (
        "look-again"
    )


def is_changed(look: Looked) -> bool:
    """Whether there is something of theirs to bring home."""
    return isinstance(look, RemoteLook) and look.standing is Standing.CHANGED
