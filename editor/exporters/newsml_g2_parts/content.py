"""``contentSet``: the text itself, as escaped HTML or as NITF."""

from collections.abc import Mapping
from enum import Enum, auto

from editor.domain.story import Story
from editor.exporters.newsml_g2_parts.names import G2
from editor.exporters.nitf_parts.body import NITF, body
from editor.exporters.nitf_parts.elements import Element, Maker
from editor.exporters.page.fragment import FragmentForm, fragment
from editor.exporters.page.pictures import ShownFigure
from editor.markup.word_count import count_words


class Form(Enum):
    """What the text is."""

    HTML = auto()
    NITF = auto()


def content_set(story: Story, figures: Mapping[str, ShownFigure], form: Form) -> Element:
    """The text; its headline, standfirst and byline stand in ``contentMeta``."""
    words = str(count_words(story.article.body))
    if form is Form.NITF:
        make = Maker(NITF)
        text = make.lines("nitf", None, body(make, story, figures, in_block=True))
        kind = {"contenttype": "application/nitf+xml", "wordcount": words}
        content = G2.lines("inlineXML", kind, text)
    else:
        html = fragment(story, figures, FragmentForm(kicker=True))
        content = G2.element("inlineData", {"contenttype": "text/html", "wordcount": words}, html)
    return G2.lines("contentSet", None, content)
