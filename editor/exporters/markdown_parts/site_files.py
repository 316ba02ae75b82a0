"""The files of a story for a site generator: where each goes, and under which name."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import quote

from editor.domain.story import Story
from editor.exporters.contract import Output, OutputFile
from editor.exporters.file_names import file_stem
from editor.exporters.markdown_parts.site import WAYS, Site
from editor.exporters.markdown_parts.site_body import site_body
from editor.exporters.markdown_parts.site_facts import out_at, site_facts
from editor.exporters.page.pictures import ShownFigure, shown_figures
from editor.exporters.release import release_of

_LONE_SURROGATES = re.compile(r"[\ud800-\udfff]")


def site_outputs(story: Story, site: Site) -> Iterator[Output]:
    """The Markdown and one size of each picture.

    Hugo, Eleventy and Astro take a folder of its own, with the pictures in it. Jekyll takes posts
    from ``_posts``, named after the day, and pictures from the root of the site.
    """
    stem = file_stem(story.article.url_slug or story.article.slug, "story")
    if site is Site.JEKYLL:
        day = out_at(release_of(story.article))
        page, folder, address = (
            f"_posts/{day:%Y-%m-%d}-{stem}.md",
            f"assets/{stem}",
            f"/assets/{stem}",
        )
    else:
        page, folder = f"{stem}/index.md", f"{stem}/photos"
        address = "./photos" if site is Site.ASTRO else "photos"
    figures = shown_figures(story)
    names = {name: _name(shown) for name, shown in figures.items() if shown.largest}
    paths = {name: f"{address}/{quote(file_name)}" for name, file_name in names.items()}
    lead = story.article.lead
    image = paths.get(lead.name, "") if lead else ""
    has_footnotes = WAYS[site].has_footnotes
    text = site_facts(story, site, image) + "\n"
    text += site_body(story, figures, paths, has_footnotes=has_footnotes)
    yield OutputFile(page, _LONE_SURROGATES.sub("\ufffd", text).encode())
    for name, shown in figures.items():
        if shown.largest:
            yield replace(shown.largest, path=f"{folder}/{names[name]}")


def _name(shown: ShownFigure) -> str:
    return PurePosixPath(shown.largest.path).name if shown.largest else ""
