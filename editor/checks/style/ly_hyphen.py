"""No hyphen behind an adverb in -ly: a newly elected mayor."""

import re

from editor.checks.contract import Check
from editor.checks.style.forms import Form, reader
from editor.language.words import word_list

_PAIR = re.compile(r"(?<![\w’'-])(?P<first>[A-Za-z][a-z]{1,14}ly)-(?P<second>[a-z]{3,18})(?![\w-])")
# No adverbs, or as good as adjectives: a family-run farm, an early-morning call.
_OTHERS = word_list("""
    ally anomaly apply assembly beastly belly bodily brotherly bubbly bully burly butterfly chilly
    comely costly courtly cowardly cuddly curly daily dally deadly dolly doily dragonfly early
    earthly elderly family fatherly firefly fly folly friendly frilly ghastly ghostly gnarly godly
    golly goodly gravelly grisly gully heavenly hilly holly holy homely homily hourly imply italy
    jelly jolly july kindly lily likely lively lonely lovely lowly manly mealy measly melancholy
    miserly molly monopoly monthly motherly multiply neighborly oily only orderly panoply paly
    pearly ply poly portly potbelly prickly princely quarterly rally rascally rely reply saintly
    sally scaly scholarly shapely sickly silly sisterly sly smelly sprightly stately steely
    sully supply surly tally telly timely ugly ungainly unfriendly unholy unlikely unruly untimely
    unseemly unsightly weekly wily womanly woolly worldly wobbly wrinkly yearly anatoly beverly
    newlywed wed weds there billy carly charly emily kelly kimberly milly nelly polly shelly wally
    willy
    """)


_STOPS = frozenset(".?!”")


def _parted(match: re.Match[str]) -> str | None:
    before = match.string[max(0, match.start() - 2) : match.start()]
    is_name = match["first"][0].isupper() and before[-1:] == " " and before[:1] not in _STOPS
    if match["first"].lower() in _OTHERS or match["second"] in _OTHERS or is_name:
        return None
    return f"{match['first']} {match['second']}"


LY_HYPHEN = Check(
    label="Hyphen behind an adverb in -ly",
    about="An adverb in -ly clings to the next word by itself: a newly elected mayor.",
    read=reader(Form(_PAIR, "An adverb in -ly needs no hyphen: {instead}.", _parted, ("ly-",))),
    must_match=(
        "The newly-elected mayor met a highly-paid banker.",
        "Environmentally-friendly buses are publicly-owned.",
    ),
    must_not_match=(
        "The newly elected mayor runs a family-owned, early-morning, elderly-care firm.",
        "A not-so-newly-minted lawyer, a friendly-looking dog, a daily-use jelly-like only-child.",
        "Newly-weds, a barely-there smile, the Reilly-coached team.",
        "Kelly-led talks, an Italy-based firm, quickly-and-easily, weekly-paid fly-fishing.",
    ),
)
