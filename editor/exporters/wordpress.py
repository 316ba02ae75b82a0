"""Blocks for WordPress: the content of a post, to paste into the code editor."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum

from editor.domain.story import Story
from editor.exporters.contract import Carries, Exporter, Output, OutputFile
from editor.exporters.page.fragment import FragmentForm
from editor.exporters.page.pictures import shown_figures
from editor.exporters.wordpress_parts.carried import BLOCKS, FLATTENED
from editor.exporters.wordpress_parts.post import post_content
from editor.markup.figures import lead_lifted

_LEAD_AS_WORDS = "its words above the text, where the picture is the featured image"


class Lead(Enum):
    """What stands of the lead over the text: the picture if the text doesn't place it, or words."""

    PICTURE = "picture"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Options:
    """What stands in the post beside the text; WordPress has one author for a post at most."""

    headline: bool = field(default=False, metadata={"label": "Headline in the post"})
    standfirst: bool = field(default=True, metadata={"label": "Kicker and standfirst in the post"})
    byline: bool = field(default=True, metadata={"label": "Byline in the post"})
    lead: Lead = field(
        default=Lead.PICTURE,
        metadata={
            "label": "Lead picture above the text",
            "help": "Themes show the featured image without its credit: the words alone keep it.",
        },
    )


def _export(story: Story, options: Options) -> Iterator[Output]:
    if options.lead is Lead.WORDS:
        story = replace(story, article=lead_lifted(story.article))
    figures = shown_figures(story)
    form = FragmentForm(
        headline=options.headline,
        kicker=options.standfirst,
        standfirst=options.standfirst,
        byline=options.byline,
    )
    content = post_content(story, figures, form, lead_as_words=options.lead is Lead.WORDS)
    yield OutputFile("post.html", f"{content}\n".encode())
    for shown in figures.values():
        yield from shown.renditions[-1:]


def _carries(options: Options) -> Carries:
    chosen = {
        "headline": options.headline,
        "kicker": options.standfirst,
        "standfirst": options.standfirst,
        "byline": options.byline,
    }
    carried = BLOCKS | {part for part, is_in in chosen.items() if is_in}
    if options.lead is Lead.PICTURE:
        return Carries(carried, FLATTENED)
    return Carries(carried - {"lead"}, FLATTENED | {"lead": _LEAD_AS_WORDS})


WORDPRESS = Exporter(
    "WordPress blocks",
    Options(),
    _export,
    _carries,
    lambda _: "wordpress-blocks",
    is_for_readers=True,
)
