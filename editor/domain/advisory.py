"""Notes to editors inside captions: readers must not see them, desks must not lose them."""

import re

_OPENING = re.compile(
    r"""(?:ATTENTION\ EDITORS|EDS:|EDS\ NOTE|EDITORS?['’]?S?\ NOTE|EDITORIAL\ USE\ ONLY
        |RESTRICTED\ TO\ EDITORIAL\ USE|FOR\ EDITORIAL\ USE\ ONLY
        |THIS\ (?:IMAGE|PICTURE|PHOTO|HANDOUT)\ (?:HAS\ BEEN|HAVE\ BEEN|WAS|MAY)
        |NO\ RESALES|NO\ SALES|NO\ ARCHIV(?:ES?|ING)|NO\ THIRD\ PARTY|BEST\ QUALITY\ AVAILABLE
        |(?:TPX\ )?IMAGES\ OF\ THE\ DAY|ALTERNAT(?:E|IVE)\ CROP
        |MANDATORY\ CREDIT\ ["“])""",
    re.VERBOSE,
)
# AP sets such a note in front: capitals up to the dash, then the caption.
_IN_FRONT = re.compile(
    r"(?:EDS NOTE|ATTENTION EDITORS|EDITORS?['’]? NOTE)[^a-z]{0,200}?\s[-–—]\s+(?=[A-Z\"“][a-z])"
)
_SIGN_OFF_AFTER = re.compile(
    r"\s*(?P<sign_off>\([^()]*(?:\([^()]*\)[^()]*)*\)|REUTERS/(?:[A-Z]\.|[^.])+)\.?$"
)

_SIGN_OFF_LIMIT = 400  # characters


def split_advisory(text: str) -> tuple[str, str]:
    """Tell a caption and its notes to editors apart.

    A sign-off that stands behind the note stays with the caption.

    Returns:
        The caption without notes, and the notes joined by a space; empty if there are none.
    """
    front = _IN_FRONT.match(text)
    notes = [text[: front.end()].rstrip(" -–—")] if front else []
    words = text[front.end() :] if front else text
    opening = _OPENING.search(words)
    if opening:
        note = words[opening.start() :]
        words = words[: opening.start()].rstrip(" -–—/")
        signed = _SIGN_OFF_AFTER.search(note, max(0, len(note) - _SIGN_OFF_LIMIT))
        if signed:
            words = f"{words} {signed['sign_off']}"
            note = note[: signed.start()]
        notes.append(note.strip())
    return words.strip(), " ".join(notes)
