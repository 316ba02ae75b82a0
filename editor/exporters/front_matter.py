"""An article's fields as YAML front matter: the same order, the same bytes, nothing unset."""

import re
from dataclasses import fields
from datetime import datetime
from typing import Any

from editor.domain.article import Correction, Printed
from editor.domain.caption_text import caption_text
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.crop import Crop
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.moment import Moment
from editor.domain.name_places import Reads, place_of_name
from editor.domain.protected_source import public_credit
from editor.domain.story import Story
from editor.exporters.dates import machine_date

FORM = 1  # counts up when a field changes its meaning; importers read it
_TEXTS = (
    *("slug", "url_slug", "headline", "social_headline", "seo_title", "kicker", "standfirst"),
    *("section", "desk", "genre"),
)
_MORE_TEXTS = ("editors_note", "note_to_desks", "canonical_url")
_LISTS = ("furniture", "not_understood")
# YAML 1.1 takes these for line ends, and its readers turn them into others.
_ODD_LINE_ENDS = re.compile("[\r\x85\u2028\u2029]")
_WIDTH = 2**31  # no line is folded


def front_matter(story: Story, files: dict[str, str]) -> str:
    """The front matter with its two rules; what follows is the body.

    Args:
        story: The story.
        files: The path of the picture of each figure that has one, by figure name.
    """
    return yaml_between_rules(_article(story, files))


def yaml_between_rules(facts: dict[str, Any]) -> str:
    """Facts as YAML, in their order; an instant as a timestamp in UTC."""
    import yaml  # noqa: PLC0415

    class Dumper(yaml.SafeDumper):
        """Writes each text so that every reader gets back the same characters."""

        def ignore_aliases(self, _: Any) -> bool:
            """Whether a value that stands twice is written twice: always."""
            return True

        def represent_text(self, text: str) -> yaml.ScalarNode:
            style = '"' if _ODD_LINE_ENDS.search(text) else "|" if "\n" in text else None
            return self.represent_scalar("tag:yaml.org,2002:str", text, style)

        def represent_instant(self, at: datetime) -> yaml.ScalarNode:
            return self.represent_scalar("tag:yaml.org,2002:timestamp", machine_date(at))

    Dumper.add_representer(str, Dumper.represent_text)
    Dumper.add_representer(datetime, Dumper.represent_instant)
    text: str = yaml.dump(
        facts,
        Dumper=Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=_WIDTH,
        default_flow_style=False,
    )
    return f"---\n{text}---\n"


def _article(story: Story, files: dict[str, str]) -> dict[str, Any]:
    article = story.article
    facts: dict[str, Any] = {"copydesk": FORM}
    facts |= {name: getattr(article, name) for name in _TEXTS}
    facts |= {
        "priority": article.priority,
        "urgency": article.urgency,
        "dateline": fields_that_differ(article.dateline, Dateline()),
        "language": article.language,
        "keywords": list(article.keywords),
        "subjects": list(article.subjects),
        "status": str(article.status),
        "embargo_until": _moment(article.embargo_until),
        "publish_at": _moment(article.publish_at),
        "target_words": article.target_words,
    }
    facts |= {name: getattr(article, name) for name in _MORE_TEXTS}
    facts |= {
        "credits": [_credit(each) for each in story.public_credits if not _is_secret(story, each)],
        "printed": fields_that_differ(article.printed, Printed()),
        "figures": [_figure(story, each, files.get(each.name, "")) for each in article.figures],
        "corrections": [_correction(each) for each in article.corrections],
    }
    facts |= {name: list(getattr(article, name)) for name in _LISTS}
    # An empty language is a value: without the field the importer would put its default.
    return _set(facts) | ({} if article.language else {"language": ""})


def _set(facts: dict[str, Any]) -> dict[str, Any]:
    """The facts that there are; a number, even 0, is one."""
    return {name: value for name, value in facts.items() if value not in (None, "", [], {})}


def fields_that_differ(value: Any, empty: Any) -> dict[str, Any]:
    """The fields of a flat value that differ from those of the empty one."""
    return {
        part.name: list(found) if isinstance(found, tuple) else found
        for part in fields(value)
        if (found := getattr(value, part.name)) != getattr(empty, part.name)
    }


def _credit(credit: Credit) -> dict[str, Any]:
    return {"name": credit.name} | fields_that_differ(credit, Credit(""))


def _is_secret(story: Story, credit: Credit) -> bool:
    """Whether the desk keeps it to itself who made a photo with a protected source."""
    makers = story.protected_makers if credit.hidden else ()
    return place_of_name(credit.name, makers, Reads.NAME) is not None


def _moment(at: Moment | None) -> dict[str, str] | None:
    return {"wall": at.wall, "zone": at.zone, "utc": at.utc.isoformat()} if at else None


def _correction(correction: Correction) -> dict[str, str]:
    return {"text": correction.text, "at": correction.at.isoformat()}


def _figure(story: Story, figure: Figure, path: str) -> dict[str, Any]:
    """A figure: what this story says of it, and under ``shown`` what readers see in the end."""
    photo = story.photo_of(figure)
    # The digest of an original tells whoever has it, or finds it at its maker’s, what it became.
    digest = None if photo is not None and photo.is_protected else figure.photo
    facts: dict[str, Any] = _set({"name": figure.name, "photo": digest, "file": path})
    # None shows the layer below and "" hides it: so an empty text is written, unlike elsewhere.
    for name in ("caption", "alt"):
        if getattr(figure, name) is not None:
            facts[name] = getattr(figure, name)
    if figure.crop is not None:
        facts["crop"] = _crop(figure.crop)
    facts |= {name: True for name in ("is_file", "lead") if getattr(figure, name)}
    if figure.sign_off is not None:
        sign_off = public_credit(photo, figure.sign_off)
        facts["sign_off"] = fields_that_differ(sign_off, CreditLine())
    shown = {
        "caption": caption_text(story.caption_of(figure), figure.is_file),
        "alt": story.alt_of(figure),
        "credit": story.credit_text_of(figure),
    }
    return facts | ({"shown": _set(shown)} if _set(shown) else {})


def _crop(crop: Crop) -> dict[str, float]:
    return {part.name: float(getattr(crop, part.name)) for part in fields(crop)}
