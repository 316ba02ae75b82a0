"""Templates, codes and pasting, through the session into the library. No widgets shown."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.caption_template import CaptionTemplate, How, TemplateField
from editor.domain.codes import Code
from editor.domain.copied_fields import from_text
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.captions.session import CaptionSession
from editor.ui.captions.tools.codes_pane import CodesPane
from editor.ui.captions.tools.paste_pane import PastePane
from editor.ui.captions.tools.templates_pane import TemplatesPane
from editor.ui.captions.tools.view_model import CaptionToolsModel
from editor.ui.open_story import OpenStory
from editor.ui.theme import load_theme
from tests.builders import jpeg
from tests.ui.controls import CONTROLS, is_part, text_of

FAIR = CaptionTemplate(
    "County fair",
    (
        TemplateField("city", "Millbrook"),
        TemplateField("keywords", "fair; {city}", How.APPEND),
        TemplateField("caption", "=rab= speaks, {today:iso}, photo {number}"),
    ),
)
PORTRAIT = CaptionTemplate("Portraits", (TemplateField("source", "NLW"),))


@pytest.fixture
def session(newsroom: Newsroom, open_story: OpenStory, tmp_path: Path) -> Iterator[CaptionSession]:
    paths = [jpeg(tmp_path / f"{height}.jpg", 60, height) for height in (40, 50)]
    kept = newsroom.photos.keep(paths).photos
    made = CaptionSession(open_story, open_story)
    made.show(kept)
    yield made
    made.close()


@pytest.fixture
def model(newsroom: Newsroom, session: CaptionSession) -> CaptionToolsModel:
    newsroom.caption_tools.save_template(FAIR)
    newsroom.caption_tools.save_template(PORTRAIT)
    newsroom.caption_tools.save_code(Code("rab", ("Commissioner Beck", "Beck")))
    made = CaptionToolsModel(session, session, clock=lambda: datetime(2026, 11, 24, 12, tzinfo=UTC))
    made.refresh()
    tasks.finish()
    return made


def select_all(session: CaptionSession) -> None:
    session.select([each.digest for each in session.photos])


def test_a_template_goes_into_all_selected_photos_in_one_step(
    model: CaptionToolsModel, session: CaptionSession
) -> None:
    select_all(session)
    assert model.apply(FAIR) == ()
    captions = [each.library.caption for each in session.photos]
    assert captions == [
        "Commissioner Beck speaks, 2026-11-24, photo 1",
        "Commissioner Beck speaks, 2026-11-24, photo 2",
    ]
    assert session.photos[0].library.keywords == ("fair", "Millbrook")
    session.open_story.ledger.undo()
    assert [each.library.caption for each in session.photos] == [None, None]


def test_metadata_of_one_photo_goes_into_the_others(
    model: CaptionToolsModel, session: CaptionSession
) -> None:
    session.set("city", "Porto")
    session.set("creators", ("Una Reid",))
    session.finish()
    text = model.copied_text()
    session.go(1)
    model.paste(from_text(text))
    assert session.photos[1].library.city == "Porto"
    assert session.photos[1].library.creators == ("Una Reid",)


def test_people_of_the_directory_have_codes(model: CaptionToolsModel, newsroom: Newsroom) -> None:
    newsroom.contributors.add("Una Reid")
    model.refresh()
    tasks.finish()
    assert model.table.get("ur") == "Una Reid"


def test_what_was_typed_comes_first_also_before_the_library_has_answered(
    model: CaptionToolsModel, newsroom: Newsroom
) -> None:
    newsroom.caption_tools.note_entries({"city": ("Oslo",)})
    assert model.entries("city") == ()
    model.note("city", ["Porto  City", ""])
    assert model.entries("city") == ("Porto City",)
    tasks.finish()
    assert model.entries("city") == ("Porto City", "Oslo")
    model.forget("city", "Oslo")
    tasks.finish()
    assert newsroom.caption_tools.entries("city") == ("Porto City",)


def test_letters_and_return_apply_a_template(
    model: CaptionToolsModel, session: CaptionSession, qtbot: QtBot
) -> None:
    pane = TemplatesPane(model, load_theme("light"))
    qtbot.addWidget(pane)
    pane.begin()
    QTest.keyClicks(pane.words, "port")
    assert "Source: NLW" in pane.preview.text()
    with qtbot.waitSignal(pane.closed):
        QTest.keyClick(pane.words, Qt.Key.Key_Return)
    assert session.photos[0].library.source == "NLW"


def test_a_template_is_changed_by_keyboard(
    model: CaptionToolsModel, newsroom: Newsroom, qtbot: QtBot
) -> None:
    pane = TemplatesPane(model, load_theme("light"))
    qtbot.addWidget(pane)
    pane.begin()
    QTest.keyClicks(pane.words, "port")
    QTest.keyClick(pane.words, Qt.Key.Key_F2)
    line = next(each for each in pane.form.lines if each.name == "copyright")
    QTest.keyClicks(line.text, "© NLW {today:year}")
    assert line.is_on.isChecked()
    QTest.keyClick(line.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    tasks.finish()
    kept = next(each for each in newsroom.caption_tools.templates() if each.name == "Portraits")
    assert kept.fields == (
        TemplateField("source", "NLW"),
        TemplateField("copyright", "© NLW {today:year}"),
    )


def test_a_deleted_template_can_be_put_back(
    model: CaptionToolsModel, newsroom: Newsroom, qtbot: QtBot
) -> None:
    pane = TemplatesPane(model, load_theme("light"))
    qtbot.addWidget(pane)
    pane.remove.click()
    tasks.finish()
    assert newsroom.caption_tools.templates() == (PORTRAIT,)
    pane.back.click()
    tasks.finish()
    assert newsroom.caption_tools.templates() == (FAIR, PORTRAIT)


def test_only_ticked_fields_are_pasted(
    model: CaptionToolsModel, session: CaptionSession, qtbot: QtBot
) -> None:
    pane = PastePane(model, load_theme("light"))
    qtbot.addWidget(pane)
    pane.begin({"caption": "Not this", "city": "Porto", "state": "Minho"})
    pane.list.setCurrentRow(2)
    QTest.keyClick(pane.list, Qt.Key.Key_Space)
    QTest.keyClick(pane.list, Qt.Key.Key_Return)
    library = session.photos[0].library
    assert (library.caption, library.city, library.state) == (None, "Porto", None)


def test_a_code_is_made_changed_and_deleted(
    model: CaptionToolsModel, newsroom: Newsroom, qtbot: QtBot
) -> None:
    pane = CodesPane(model, load_theme("light"))
    qtbot.addWidget(pane)
    pane.new.click()
    pane.code.setText("h4")
    pane.columns.setPlainText("Bo Carr (4)\nCarr")
    assert pane.preview.text() == "=h4=  Bo Carr (4)\n=h4#2=  Carr"
    QTest.keyClick(pane.code, Qt.Key.Key_Return)
    tasks.finish()
    assert Code("h4", ("Bo Carr (4)", "Carr")) in newsroom.caption_tools.codes()
    pane.code.setText("h=4")
    assert not pane.save.isEnabled()
    pane.code.setText("h5")
    pane.save.click()
    tasks.finish()
    assert [each.code for each in newsroom.caption_tools.codes()] == ["h5", "rab"]
    pane.remove.click()
    tasks.finish()
    assert [each.code for each in newsroom.caption_tools.codes()] == ["rab"]


def test_a_file_of_codes_comes_in(model: CaptionToolsModel, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "home.txt"
    path.write_text("h4\tBo Carr\nbad\n", encoding="utf-8")
    with qtbot.waitSignal(model.said) as told:
        model.import_codes(path)
        tasks.finish()
    assert told.args is not None
    assert told.args[0].startswith("1 new codes, 0 changed. Line 2:")
    tasks.finish()
    assert model.table.get("h4") == "Bo Carr"


def test_every_control_of_the_panes_has_a_name(model: CaptionToolsModel, qtbot: QtBot) -> None:
    theme = load_theme("light")
    for pane in (TemplatesPane(model, theme), CodesPane(model, theme), PastePane(model, theme)):
        qtbot.addWidget(pane)
        for kind in CONTROLS:
            for control in pane.findChildren(kind):
                if not is_part(control, pane) and not control.objectName().startswith("qt_"):
                    assert control.accessibleName() or text_of(control), control
