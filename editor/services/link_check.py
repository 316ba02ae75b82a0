"""Whether the links of a story answer: looked at when somebody asks, and never by itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from editor.checks.texts import excerpt
from editor.checks.waving import with_waved
from editor.domain.finding import Finding, Severity
from editor.domain.link_answer import LinkAnswer, LinkState
from editor.domain.story import Story
from editor.markup.addresses import web_address
from editor.markup.link_places import link_places
from editor.network.links import Progress, look_at_all

DEAD, MOVED = "link-dead", "link-moved"
LINK_CODES = {
    DEAD: ("Links that lead nowhere", Severity.WARNING, "Readers who follow it find nothing."),
    MOVED: ("Links that moved", Severity.HINT, "The site may stop leading on from there one day."),
}
"""By code: what is looked for, how much it matters, and why; for lists and reports."""

_SENTENCES = {
    LinkState.GONE: "The link leads nowhere any more.",
    LinkState.SILENT: "The link doesn’t answer.",
    LinkState.REFUSED: "The link wasn’t looked at.",
}


@dataclass(frozen=True, slots=True)
class Link:
    """A web address in a story.

    Attributes:
        field: ``body`` or ``canonical_url``.
        start: First code point in that field.
        end: One past the last.
        address: As it stands there.
        words: It, with a little around it.
    """

    field: str
    start: int
    end: int
    address: str
    words: str


class LinkCheck:
    """Looks at links. Safe from any thread; it takes seconds, and opens connections."""

    def look(
        self,
        story: Story,
        progress: Progress | None = None,
        *,
        known: dict[str, LinkAnswer] | None = None,
        may_be_private: bool = False,
    ) -> tuple[Finding, ...]:
        """Ask every address of a story, and say which don't answer as they should.

        Args:
            story: Saved or not.
            progress: Called with how many have answered, of how many.
            known: Answers that there are already; those that come now are put there.
            may_be_private: Machines of this network may be asked, too.
        """
        answers = {} if known is None else known
        asked = {web_address(link.address) for link in links_of(story)} - answers.keys() - {""}
        answers |= look_at_all(sorted(asked), progress, may_be_private=may_be_private)
        return link_findings(story, answers)


def links_of(story: Story) -> tuple[Link, ...]:
    """The web addresses of a story: its canonical one, then those of its text in their order."""
    body, own = story.article.body, story.article.canonical_url
    found = [Link("canonical_url", 0, len(own), own, own[:200])] if own else []
    for start, end in link_places(body):
        found.append(Link("body", start, end, body[start:end], excerpt(body, start, end)))
    return tuple(found)


def link_findings(story: Story, answers: Mapping[str, LinkAnswer]) -> tuple[Finding, ...]:
    """What is wrong with the links of a story, by what each address answered.

    An address without an answer counts as one that wasn't asked: nothing is said of it.

    Args:
        story: Saved or not; it may have changed since.
        answers: By address, as ``web_address`` writes it.
    """
    return with_waved(story, _findings(story, answers))


def _findings(story: Story, answers: Mapping[str, LinkAnswer]) -> Iterator[Finding]:
    for link in links_of(story):
        answer = answers.get(web_address(link.address))
        if answer is None or answer.state is LinkState.ANSWERS:
            continue
        code, message, better = _said(answer)
        yield Finding(
            code=code,
            severity=LINK_CODES[code][1],
            message=message,
            field=link.field,
            start=link.start,
            end=link.end,
            excerpt=link.words,
            suggestions=better,
        )


def _said(answer: LinkAnswer) -> tuple[str, str, tuple[str, ...]]:
    if answer.state is not LinkState.MOVED:
        message = f"{_SENTENCES[answer.state]} {answer.reason}".strip()
        return DEAD, message, ()
    if _is_front_page(answer.moved_to) and not _is_front_page(answer.address):
        message = "The link leads to the front page of its site now: the page itself seems gone."
        return MOVED, message, ()
    return MOVED, f"The link leads on for good, to {_short(answer.moved_to)}.", (answer.moved_to,)


def _is_front_page(address: str) -> bool:
    parts = urlsplit(address)
    return parts.path in {"", "/"} and not parts.query


def _short(address: str) -> str:
    longest = 80
    return address if len(address) <= longest else f"{address[: longest - 1]}…"
