"""Blocks for WordPress: the content of a post, to paste into the code editor."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.domain.story import Story
from editor.exporters.contract import Carries, Exporter, Output, OutputFile
from editor.exporters.page.fragment import FragmentForm
from editor.exporters.page.pictures import shown_figures
from editor.exporters.wordpress_parts.carried import BLOCKS, FLATTENED
from editor.exporters.wordpress_parts.post import post_content


@dataclass(frozen=True, slots=True)
class Options:
    """What stands in the post beside the text; WordPress has one author for a post at most."""

    headline: bool = field(default=False, metadata={"label": "Headline in the post"})
    standfirst: bool = field(default=True, metadata={"label": "Kicker and standfirst in the post"})
    byline: bool = field(default=True, metadata={"label": "Byline in the post"})


def _export(story: Story, options: Options) -> Iterator[Output]:
    figures = shown_figures(story)
    form = FragmentForm(
        headline=options.headline,
        kicker=options.standfirst,
        standfirst=options.standfirst,
        byline=options.byline,
    )
    yield OutputFile("post.html", f"{post_content(story, figures, form)}\n".encode())
    for shown in figures.values():
        yield from shown.renditions[-1:]


def _carries(options: Options) -> Carries:
    chosen = {
        "headline": options.headline,
        "kicker": options.standfirst,
        "standfirst": options.standfirst,
        "byline": options.byline,
    }
    return Carries(BLOCKS | {part for part, is_in in chosen.items() if is_in}, FLATTENED)


WORDPRESS = Exporter("WordPress blocks", Options(), _export, _carries, lambda _: "wordpress-blocks")
