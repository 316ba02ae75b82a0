"""Titles alone or behind a name in small letters: the governor; Ann Lee, governor of Montana."""

import re

from editor.checks.contract import Check
from editor.checks.passage import COPY
from editor.checks.style.forms import AP, HINT, UK, Form, reader

_SURE = (
    "Governor|Mayor|Senator|Sheriff|Superintendent|Chairman|Chairwoman|Chairperson|Congressman"
    "|Congresswoman|Ambassador|Treasurer|Commissioner|Councilman|Councilwoman|Chancellor"
    "|Prime Minister|Foreign Minister|Chief Executive|Attorney General|Police Chief|Fire Chief"
    "|Vice President|Secretary of State|Lieutenant Governor|City Manager|District Attorney"
)
_BEHIND = (
    f"{_SURE}|President|Director|Executive Director|Managing Director|Professor"
    "|Chief Executive Officer|Spokesman|Spokeswoman|Spokesperson"
    "|Chair|Head|Dean|Minister|Co-Founder|Founder|Editor"
    "|Manager|Secretary|Deputy Director|Vice Chair|General Manager"
)
_ALONE = re.compile(
    rf"(?<=[a-z,] )(?P<the>(?:the|a|an|its|his|her|their|our|former|then|new|outgoing) )"
    rf"(?P<title>{_SURE}|President)(?P<own>[’']s)?(?= [a-z]|[,.;:?!]|$)"
)
_FIRST = re.compile(
    rf"(?P<the>\bThe )(?P<title>{_SURE}|President)"
    r"(?= (?:said|says|told|also|has|had|was|will|is)\b)"
)
_AFTER = re.compile(
    rf"(?<=[a-zà-ÿ], )(?P<the>(?:the )?(?:(?:former|deputy|acting|interim|assistant|associate) )?)"
    rf"(?P<title>{_BEHIND})(?= (?:of|at|for) )"
)


_TITLES = ("President", *_SURE.split("|"))
_BEHIND_SPACED = tuple(f"{each} " for each in _BEHIND.split("|"))


def _lowered(match: re.Match[str]) -> str:
    own = match.groupdict().get("own") or ""
    return f"{match['the']}{match['title'].lower()}{own}"


_MESSAGE = "A title without a name behind it has no capital: {instead}."

TITLE_CAPITALS = Check(
    label="Capitals of titles",
    about="A title has a capital only right before a name; alone or behind it, it is a plain word.",
    kinds=COPY,
    read=reader(
        Form(_ALONE, _MESSAGE, _lowered, _TITLES, AP, in_quotes=False),
        Form(_FIRST, _MESSAGE, _lowered, ("The ",), AP, in_quotes=False),
        Form(_AFTER, _MESSAGE, _lowered, _BEHIND_SPACED, AP, in_quotes=False),
        Form(_ALONE, _MESSAGE, _lowered, _TITLES, UK, HINT, in_quotes=False),
        Form(_AFTER, _MESSAGE, _lowered, _BEHIND_SPACED, UK, HINT, in_quotes=False),
    ),
    must_match=(
        "On Monday the Governor said no to the Mayor’s plan.",
        "The President said so.",
        "Ann Lee, Governor of Montana, and Ed Roy, the Director of the zoo, met.",
    ),
    must_not_match=(
        "On Monday the governor met Mayor Carla Jiménez and President Yoon Suk Yeol.",
        "She slept at the President Hotel, read the Governor Lee papers; “ask the Mayor,” he said.",
        "Ann Lee, governor of Montana, met Dean Ford; Attorney General Ed Roy.",
        "The President Lincoln house, the Mayor Richard Daley era. The Senator Theater.",
    ),
)
