"""The sign-off of a wire: the initials of those who wrote a story and of those who edited it."""

import re

from editor.domain.credit import Credit
from editor.domain.names import is_organisation
from editor.domain.story import Story

_WROTE = frozenset({"writer", "reporting", "writing"})
_EDITED = frozenset({"editing"})
_WORD = re.compile(r"[^\W\d_]+")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def initials(story: Story) -> str:
    """``km-bj/ah/tw``: writers with hyphens, each editor behind a slash; empty without writers.

    What the directory says somebody signs with comes before what the name makes: ``Ed van Dijk``
    signs ``evd``, ``Kim Tong-hyung`` ``kth``. Organisations and hidden credits don't sign.
    """
    wrote = "-".join(_signing(story, _WROTE))
    return "/".join((wrote, *_signing(story, _EDITED))) if wrote else ""


def _signing(story: Story, roles: frozenset[str]) -> list[str]:
    """The initials of those in these roles, of each person once."""
    shown = (each for each in story.public_credits if each.role in roles and not each.hidden)
    by_name = {each.name: _signs(story, each) for each in shown}
    return [signs for signs in by_name.values() if signs]


def _signs(story: Story, credit: Credit) -> str:
    person = story.contributors.get(credit.contributor_id or "")
    if person is not None and person.initials.strip():
        return person.initials.strip()
    if is_organisation(credit.name) or (person is not None and person.is_organisation):
        return ""
    words = [word for word in _WORD.findall(credit.name) if word.casefold() not in _SUFFIXES]
    return "".join(word[0] for word in words).casefold()
