"""The story as a piece of HTML."""

from dataclasses import replace
from datetime import UTC, datetime

from editor.domain.article import Article, Correction
from editor.domain.credit import Credit
from editor.domain.credit_form import CreditForm
from editor.domain.credit_line import CreditLine
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.photo import Photo
from editor.domain.story import Story
from editor.exporters.contract import OutputFile, RenditionRequest
from editor.exporters.html_fragment import HTML_FRAGMENT, Options
from editor.exporters.losses import losses
from editor.exporters.page.fragment import FragmentForm, fragment
from editor.exporters.page.pictures import shown_figures

PIER = "a" * 64
STORY = Story(
    Article(
        "1" * 32,
        "ferry",
        headline="Ferry returns",
        kicker="Harbour",
        standfirst="After ten days",
        section="News",
        dateline=Dateline("Oban", "Scotland", agency="NLW"),
        body="Islanders *cheered*.\n\n![](figure:boat)\n",
        figures=(
            Figure("pier", PIER, "The pier.", "A <pier>", lead=True),
            Figure("boat", None, "A boat.", "A boat at sea", sign_off=CreditLine(("Una Reid",))),
        ),
        credits=(Credit("Ann Lee"), Credit("Bo Kim", "contributing")),
        editors_note="One.\nTwo.",
        corrections=(Correction("It was <two>.", datetime(2026, 11, 24, 5, tzinfo=UTC)),),
    ),
    {PIER: Photo(PIER, "x.jpg", "image/jpeg", 1200, 800, 1)},
)
WHOLE = """<h1>Ferry returns</h1>
<p class="kicker">Harbour</p>
<p class="standfirst">After ten days</p>
<p class="byline">By Ann Lee</p>
<div class="lead">
<figure>
<img src="photos/pier-1200.jpg" width="1200" height="800" alt="A &lt;pier&gt;">
<figcaption>The pier.</figcaption>
</figure>
</div>
<p class="editors-note"><strong>Editor’s note:</strong> One.<br>Two.</p>
<p><span class="dateline">OBAN, Scotland (NLW) — </span>Islanders <em>cheered</em>.</p>
<figure data-alt="A boat at sea">
<figcaption>A boat. <span class="credit">(Una Reid)</span></figcaption>
</figure>
<p class="tagline"><em>Bo Kim contributed to this report.</em></p>
<p class="correction"><strong>Correction:</strong> It was &lt;two&gt;. \
<time datetime="2026-11-24T05:00:00Z">Nov. 24, 2026</time></p>
"""


def written(story: Story, options: Options = Options()) -> str:
    first = next(HTML_FRAGMENT.outputs(story, options))
    assert isinstance(first, OutputFile)
    return first.data.decode()


def test_everything_has_its_class() -> None:
    assert written(STORY, Options(headline=True)) == WHOLE


def test_pictures_stand_beside_it() -> None:
    outputs = list(HTML_FRAGMENT.outputs(STORY))
    pictures = [each for each in outputs if isinstance(each, RenditionRequest)]
    assert "photos/pier-1200.jpg" in [each.path for each in pictures]


def test_headline_and_byline_stand_in_it_if_they_are_wanted() -> None:
    assert "Ferry returns" not in written(STORY)
    assert "By Ann Lee" not in written(STORY, Options(byline=False))


def test_the_loss_list_names_what_was_not_wanted() -> None:
    def lost(options: Options) -> set[str]:
        return {each.part for each in losses(STORY, HTML_FRAGMENT, options)}

    assert {"headline", "section", "slug"} <= lost(Options())
    assert "byline" not in lost(Options())
    assert "byline" in lost(Options(byline=False))
    assert "headline" not in lost(Options(headline=True))


def test_the_agency_has_a_line_of_its_own_under_the_byline() -> None:
    article = replace(STORY.article, dateline=Dateline("Seoul", agency="AP"))
    story = replace(STORY, article=article, credit_form=CreditForm("ap"))
    assert '<p class="byline">By ANN LEE<br>Associated Press</p>' in written(story)


def test_a_lead_in_the_text_is_marked_there() -> None:
    article = replace(STORY.article, body="A.\n\n![](figure:pier)\n")
    html = written(replace(STORY, article=article))
    assert '<figure class="lead">' in html
    assert '<div class="lead">' not in html


def test_a_form_leaves_out_what_a_format_has_places_for() -> None:
    form = FragmentForm(
        lead=False, dateline=False, editors_note=False, tagline=False, corrections=False
    )
    html = fragment(STORY, shown_figures(STORY), form)
    assert html.startswith("<p>Islanders <em>cheered</em>.</p>")
    assert html.endswith("</figure>")


def test_pictures_elsewhere_are_named_by_their_address_and_none_leaves_the_words() -> None:
    figures = shown_figures(STORY)
    html = fragment(STORY, figures, source_of=lambda _: "https://example.org/a?b=1&c=2")
    assert 'src="https://example.org/a?b=1&amp;c=2"' in html
    bare = fragment(STORY, figures, source_of=lambda _: "")
    assert "<img" not in bare
    assert "The pier." in bare
    assert "(Una Reid)" in bare


def test_a_date_in_a_text_from_right_to_left_is_read_from_left_to_right() -> None:
    arabic = replace(STORY, article=replace(STORY.article, language="ar"))
    assert '<time dir="ltr" datetime="2026-11-24T05:00:00Z">' in fragment(arabic, {})
    assert "dir=" not in fragment(STORY, {})
