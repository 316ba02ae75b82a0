"""The form of credit lines that a person chose is the one that readers get."""

from pathlib import Path

from editor.domain.article import Article
from editor.domain.credit_line import CreditLine
from editor.domain.figure import Figure
from editor.newsroom import open_newsroom
from editor.settings import Settings

SIGNED = CreditLine(("Ann Poe",), ("AFP",), distributor="Getty Images")
ARTICLE = Article(
    "", "bridge", body="![](figure:span)", figures=(Figure("span", caption="S.", sign_off=SIGNED),)
)


def _printed(folder: Path, settings: Settings, format: str) -> str:
    with open_newsroom(folder, settings) as newsroom:
        stored = newsroom.stories.add(ARTICLE)
        story = newsroom.stories.story(stored.id)
        shown = newsroom.exports.preview(story, format)
    return str(shown)


def test_without_a_choice_the_supplier_s_form_is_printed(tmp_path: Path) -> None:
    assert "(Photo by Ann Poe/AFP via Getty Images)" in _printed(tmp_path, Settings(), "html")


def test_an_export_has_the_chosen_form(tmp_path: Path) -> None:
    assert "(Ann Poe, AFP via Getty Images)" in _printed(
        tmp_path, Settings(credit_style="ap"), "html"
    )


def test_an_export_has_the_house_s_own_form(tmp_path: Path) -> None:
    settings = Settings(
        credit_style="house", credit_form="Foto: {creators} | {organisations} via {distributor}"
    )
    printed = _printed(tmp_path, settings, "html")
    assert "Foto: Ann Poe | AFP via Getty Images" in printed
