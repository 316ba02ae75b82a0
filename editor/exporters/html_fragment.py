"""The story as a piece of HTML, to paste into any CMS, with its pictures beside it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.domain.story import Story
from editor.exporters.contract import Carries, Exporter, Output, OutputFile
from editor.exporters.page.fragment import (
    FLATTENED,
    FRAGMENT_PARTS,
    FragmentForm,
    fragment,
)
from editor.exporters.page.pictures import shown_figures


@dataclass(frozen=True, slots=True)
class Options:
    """What stands in the HTML beside the text."""

    headline: bool = field(default=False, metadata={"label": "Headline in the HTML"})
    byline: bool = field(default=True, metadata={"label": "Byline in the HTML"})


def _export(story: Story, options: Options) -> Iterator[Output]:
    figures = shown_figures(story)
    form = FragmentForm(
        headline=options.headline, kicker=True, standfirst=True, byline=options.byline
    )
    yield OutputFile("fragment.html", f"{fragment(story, figures, form)}\n".encode())
    for shown in figures.values():
        yield from shown.renditions


def _carries(options: Options) -> Carries:
    """What stands in the HTML; a fragment has no head for anything else."""
    chosen = {"headline": options.headline, "byline": options.byline}
    return Carries(
        whole=FRAGMENT_PARTS | {part for part, is_in in chosen.items() if is_in},
        flattened=FLATTENED,
    )


HTML_FRAGMENT = Exporter("HTML fragment", Options(), _export, carries=_carries)
