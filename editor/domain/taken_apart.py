"""A wire caption that was pasted whole: FILE and the sign-off go where they belong."""

from dataclasses import dataclass

from editor.domain.credit_line import CreditLine
from editor.domain.names import fold
from editor.domain.sign_off import CaptionParts, split_caption


@dataclass(frozen=True, slots=True)
class TakenApart:
    """What becomes of a caption.

    Attributes:
        body: The caption from now on; notes to editors stay in it, at its end.
        is_file: It is that of a file photo. Only a story has a flag for it: in the library the
            prefix stays in the body.
        credit: The photo's from now on; None leaves the one that is there.
    """

    body: str
    is_file: bool
    credit: CreditLine | None = None


def taken_apart(caption: str, there: CreditLine, *, in_story: bool) -> TakenApart | None:
    """Take FILE prefix and sign-off out of a caption.

    An uncertain sign-off stays in the words, and so does one that contradicts the credit that is
    there. One that says what is there already stays in the library, whose captions may be signed.

    Args:
        caption: As somebody typed or pasted it.
        there: The photo's credit without this caption; empty if it has none.
        in_story: The caption is that of a figure, with a flag for FILE.

    Returns:
        None if the caption stays as it is.
    """
    parts = split_caption(caption)
    signed = parts.credit if parts.credit and not parts.credit.uncertain else None
    says_no_more = signed is not None and _says(there, signed)
    goes = signed is not None and (says_no_more or _names(there) <= _names(signed))
    if not in_story and (says_no_more or not goes):
        return None
    is_file = in_story and (parts.is_file or bool(goes and signed and signed.file))
    if not (is_file or goes):
        return None
    body = _rest(caption, parts, keeps_prefix=not in_story, keeps_sign_off=not goes)
    if body == caption:
        return None
    return TakenApart(body, is_file, None if says_no_more or not goes else signed)


def _rest(caption: str, parts: CaptionParts, *, keeps_prefix: bool, keeps_sign_off: bool) -> str:
    start = caption.find(parts.body)
    before, behind = caption[:start], caption[start + len(parts.body) :]
    body = f"{before if keeps_prefix else ''}{parts.body}{behind if keeps_sign_off else ''}".strip()
    return body if parts.advisory in body else f"{body} {parts.advisory}"


def _says(there: CreditLine, signed: CreditLine) -> bool:
    """Whether a credit says all that a sign-off says; File is a matter of the use."""
    flags = signed.pool <= there.pool and signed.handout <= there.handout
    return not there.is_empty and flags and _names(signed) <= _names(there)


def _names(credit: CreditLine) -> set[str]:
    named = (*credit.creators, *credit.organisations, credit.distributor)
    return {fold(name) for name in named if name}
