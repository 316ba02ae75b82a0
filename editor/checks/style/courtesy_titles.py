"""No Mr., Mrs. or Ms. in AP style, but in what people say."""

import re

from editor.checks.contract import Check
from editor.checks.passage import COPY
from editor.checks.style.forms import AP, Form, reader
from editor.domain.article import Article
from editor.language.words import word_list

_TITLE = re.compile(
    r"(?<![\w.“])(?P<and>(?:Mr\.?|Mrs\.?|President|Dr\.|Sen\.|Gov\.) and )?(?:Mr|Mrs|Ms|Messrs)\. "
    r"(?P<name>[A-Z][\w’-]{1,30})"
)
_POSSESSIVE = re.compile(r"[’']s?$")
# Characters, contests, and how people are addressed.
_NAMES = word_list("""
    America Baseball Bean Big Bojangles Chairman Chips Clean Darcy Dalloway Doubtfire Ed Fox Freeze
    Hockey Hyde Incredible Magoo Maisel Marvel Met Miyagi October Olympia Peabody Peanut Potato
    President Robinson Robot Ripley Rogers Softee Speaker Spock Universe Vice Wonderful World
    """)


def _without(match: re.Match[str]) -> str | None:
    name = _POSSESSIVE.sub("", match["name"])
    return None if name in _NAMES or match["and"] else match["name"]


COURTESY_TITLES = Check(
    label="Mr., Mrs. and Ms.",
    about="AP style calls people by their last names, without courtesy titles.",
    kinds=COPY,
    read=reader(
        Form(
            _TITLE,
            "AP style leaves out courtesy titles: {instead}.",
            _without,
            ("Mr", "Ms", "Mess"),
            AP,
            in_quotes=False,
        ),
    ),
    must_match=("Mr. Lee said so to Mrs. Roy.", "The plan was Ms. Day’s."),
    must_not_match=(
        "Lee said so. “Ask Mr. Roy,” he said. Mr. Potato Head and Mr. October won.",
        "It was the home of Mr. and Mrs. Lee. Dr. Day left.",
        Article("1", "x", language="en-GB", body="Mr. Lee said so."),
    ),
)
