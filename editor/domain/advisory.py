"""Notes to editors inside captions: readers must not see them, desks must not lose them."""

import re

_OPENING = re.compile(
    r"""(?:ATTENTION\ EDITORS|EDS:|EDS\ NOTE|EDITORS?['’]?S?\ NOTE|EDITORIAL\ USE\ ONLY
        |RESTRICTED\ TO\ EDITORIAL\ USE|FOR\ EDITORIAL\ USE\ ONLY
        |THIS\ (?:IMAGE|PICTURE|PHOTO|HANDOUT)\ (?:HAS\ BEEN|HAVE\ BEEN|WAS|MAY)
        |NO\ RESALES|NO\ SALES|NO\ ARCHIV(?:ES?|ING)|NO\ THIRD\ PARTY|BEST\ QUALITY\ AVAILABLE
        |ACHTUNG:|REFILE\ [-–—]|RECROP|DO\ NOT\ OBSCURE|NO\ (?:COMMERCIAL|MARKETING|TABLOIDS)
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
# "(Photo by Jane Doe / AFP) / Denmark OUT", "(AAP Image/Jane Doe) NO ARCHIVING".
_BEHIND_BRACKET = re.compile(
    r"[)\]](?P<note>\s*[-–—/;]?\s*(?:[A-Z][A-Za-z]+ OUT\b[^()]{0,200}"
    r"|[A-Z]{2}[A-Z]*[ -][A-Z][A-Z0-9 ,.:;/'\"&-]{3,200}))$"
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
    behind = _BEHIND_BRACKET.search(words, max(0, len(words) - _SIGN_OFF_LIMIT))
    if behind:
        notes.insert(1 if front else 0, behind["note"].strip(" -–—/;"))
        words = words[: behind.start("note")]
    return words.strip(), " ".join(notes)
