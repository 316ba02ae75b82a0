"""Wire copy: every sample, field by field."""

import hashlib
from pathlib import Path

import pytest

from editor.domain.article import Article
from editor.domain.byline import byline
from editor.domain.credit import Credit
from editor.domain.credit_line_text import credit_line_text
from editor.domain.dateline import Dateline
from editor.domain.dateline_text import dateline_text
from editor.domain.errors import UnreadableFileError
from editor.domain.tagline import tagline
from editor.importers import all_importers, read_article
from editor.importers.contract import SIZE_LIMIT_OCTETS
from tests.importers.accounting import check_accounts

SAMPLES = Path(__file__).parent / "samples"
SHARED = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "wire"
PRESS = "Associated Press"


def read(text: str) -> Article:
    return all_importers()["wire"].read("story.txt", text.encode()).article


def sample(name: str) -> tuple[str, Article]:
    path = SAMPLES / name
    return path.read_text(encoding="utf-8"), read_article(path.name, path.read_bytes()).article


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.glob("*.txt")))
def test_every_line_of_every_sample_is_accounted_for(name: str) -> None:
    check_accounts(*sample(name))


def test_the_shared_sample_is_read_field_by_field() -> None:
    path = SHARED / "ap-pasted-from-web.txt"
    if not path.exists():
        pytest.skip("the shared data is not here")
    data = path.read_bytes()
    text = data.decode("utf-8")
    article = read_article(path.name, data).article
    lines = text.split("\n")
    paragraphs = [line for line in lines if len(line) > 120 and "(AP Photo" not in line]
    paragraphs = [line for line in paragraphs if "via AP" not in line]

    assert article.headline == lines[7]
    assert article.section == "Massachusetts"
    assert article.standfirst == ""
    assert article.dateline == Dateline("Seoul", "South Korea", "South Korea", "AP")
    assert dateline_text(article.dateline) == "SEOUL, South Korea (AP) — "
    assert byline(article.credits) == ""
    assert article.credits == (
        Credit("Lorne Cook", "contributing", "Brussels", PRESS),
        Credit("Kim Tong-hyung", "contributing", "", PRESS),
    )
    assert tagline(article.credits, article.dateline) in lines
    signed = [each.sign_off for each in article.figures if each.sign_off]
    assert [credit_line_text(each) for each in signed] == [
        "(AP Photo/Ahn Young-joon, File)",
        "(Gavriil Grigorov, Sputnik, Kremlin Pool Photo via AP, File)",
    ]
    assert [each.is_file for each in article.figures] == [True, True]
    assert [each.lead for each in article.figures] == [True, False]
    assert not any("FILE" in str(each.caption) for each in article.figures)
    parts = article.body.split("\n\n")
    assert sum(part.startswith("## ") for part in parts) == 1
    assert paragraphs[0].endswith(parts[0])
    for paragraph in paragraphs[1:]:
        assert paragraph in parts
    assert article.not_understood == ()
    assert article.source_digest == hashlib.sha256(data).hexdigest()
    assert article.slug == "south-korea-warns"
    check_accounts(text, article)


def test_an_ap_story_with_menus_standfirst_and_byline() -> None:
    _, article = sample("ap_form.txt")
    assert article.headline == "Fishing towns weigh a shared fleet as fuel costs climb"
    assert article.standfirst.startswith("Four harbors would buy")
    assert article.dateline == Dateline("Rockvale", "Maine", "", "AP")
    assert article.credits == (
        Credit("Marta Ellerby", "writer", "Rockvale", PRESS),
        Credit("TOM O'ROURKE", "writer", "Boston", PRESS),
        Credit("Sunniva Dahl", "contributing", "Bergen, Norway", PRESS),
        Credit("Jae Kim", "contributing", "", PRESS),
    )
    assert "## Who takes the wheel\n\n1\\. is how" in article.body
    assert "\\*twice\\*" in article.body
    assert [figure.is_file for figure in article.figures] == [False, True]
    assert article.not_understood == ("Harbors", "Fuel prices")
    assert "The Harbor Ledger" in article.furniture
    assert article.furniture.index("Picture") < article.furniture.index("Advertisement")


def test_a_reuters_story_with_its_gallery_prints_each_picture_once() -> None:
    _, article = sample("reuters_form.txt")
    assert article.section == "Business"
    assert article.dateline == Dateline("Porto", agency="Reuters", date="March 3")
    assert byline(article.credits) == "By Joana Teles and Rui Abrantes"
    assert tagline(article.credits, article.dateline) == (
        "Reporting by Joana Teles in Porto and Rui Abrantes in Lisbon; Additional reporting by "
        "Anke Brandt; Writing by Paul Ferris; Editing by Gwen Hale and Omar Said."
    )
    assert len(article.figures) == 2
    assert article.body.startswith("![](figure:")
    assert "## CHEAPER THAN A BRIDGE" in article.body
    assert article.figures[1].sign_off is not None
    assert article.figures[1].sign_off.file
    assert article.figures[1].is_file
    assert article.not_understood == ()


def test_an_afp_story_keeps_its_initials_as_text() -> None:
    _, article = sample("afp_form.txt")
    assert article.dateline == Dateline("Accra", agency="AFP")
    assert "\n\n## 'Too still'\n\n" in article.body
    assert article.body.endswith("\n\nbur-ef/kb/pm")
    assert "bur-ef/kb/pm" in article.not_understood
    assert article.credits == ()
    assert article.figures[0].sign_off is not None
    assert credit_line_text(article.figures[0].sign_off, "afp") == "(Photo by Kwesi Bonsu / AFP)"


def test_a_plain_local_story_with_its_credit_on_a_line_of_its_own() -> None:
    _, article = sample("local_form.txt")
    assert article.dateline == Dateline("Millbrook")
    assert article.credits == (Credit("Harriet Quill", "writer", "", "Millbrook Courier"),)
    assert article.figures[0].caption == (
        "The old bridge at Mill Lane, closed since the flood of May, on Monday."
    )
    assert "## What happens next" in article.body
    assert article.furniture == article.not_understood == ()


def test_hard_wrapped_lines_stay_one_paragraph() -> None:
    text, article = sample("wrapped_form.txt")
    assert article.dateline == Dateline("Berlin", agency="dpa")
    assert article.credits == (Credit("Ola Berg", "writer", "", "dpa"),)
    assert len(article.body.split("\n\n")) == 3
    assert article.body in text


LEAD = "The council of Millbrook met on Monday and put off its vote on the bridge once more."


def test_a_text_without_any_form_keeps_all_its_words() -> None:
    article = read(f"A note from the desk\n\n{LEAD}\n\nIt will meet again in June.")
    assert article.headline == "A note from the desk"
    assert article.body == f"{LEAD}\n\nIt will meet again in June."
    article = read(LEAD)
    assert (article.headline, article.body) == ("", LEAD)
    article = read("Bridge vote put off")
    assert (article.headline, article.body) == ("", "Bridge vote put off")
    article = read("Bridge vote put off\nNo date was set")
    assert (article.headline, article.body) == ("Bridge vote put off", "No date was set")


def test_an_advisory_goes_to_the_desks_and_not_to_readers() -> None:
    advisory = "ATTENTION EDITORS - THIS IMAGE WAS PROVIDED BY A THIRD PARTY."
    article = read(
        f"Bridge vote put off\n\n{LEAD}\n\nThe bridge is seen. Mill Trust/Handout via REUTERS "
        f"{advisory}\n\nIt will meet again in June."
    )
    assert article.note_to_desks == advisory
    assert article.figures[0].caption == "The bridge is seen."


def test_a_sign_off_in_doubt_below_a_marker_stays_in_the_caption() -> None:
    caption = "Coins lie on a table. REUTERS/Jane Doe/Illustration"
    article = read(f"Bridge vote put off\n\n{LEAD}\n\nPhoto\n\n{caption}\n\nIt meets in June.")
    assert article.figures[0].caption == caption
    assert article.figures[0].sign_off is not None
    assert article.figures[0].sign_off.uncertain


def test_a_marker_makes_no_caption_of_an_ordinary_paragraph() -> None:
    article = read(f"Bridge vote put off\n\n{LEAD}\n\nPicture\n\nIt will meet again in June.")
    assert article.figures == ()
    assert article.body.endswith("It will meet again in June.")


def test_a_tagline_that_is_not_understood_stays_the_last_paragraph() -> None:
    odd = "Follow the coverage of bridges at https://example.org/bridges and on paper."
    article = read(f"Bridge vote put off\n\n{LEAD}\n\n___\n\n{odd}\n\nLEAVE A RESPONSE")
    assert article.body.endswith(f"\n\n{odd}")
    assert article.not_understood == (odd,)
    assert article.furniture == ("___", "LEAVE A RESPONSE")


def test_a_rule_between_sections_stays_in_the_body() -> None:
    more = "\n\n".join(f"Sentence number {n} is about the bridge." for n in range(6))
    article = read(f"Bridge vote put off\n\n{LEAD}\n\n___\n\n{more}")
    assert "\n\n___\n\n" in article.body


def test_a_paragraph_about_copyright_is_no_furniture() -> None:
    words = "Copyright law was changed in 2024, the minister of justice told the council again."
    article = read(f"Bridge vote put off\n\n{LEAD}\n\n{words}\n\n© 2024 Mill Media Inc.")
    assert article.body.endswith(words)
    assert article.furniture == ("© 2024 Mill Media Inc.",)


def test_a_list_and_lines_without_an_end_are_no_subheads() -> None:
    article = read(
        f"Bridge vote put off\n\n{LEAD}\n\nThe piers:\n\n• North pier\n\n• South pier\n\n"
        "Alpha 3 Beta 1\n\nGamma 2 Delta 2\n\nBoth will be tested."
    )
    assert "##" not in article.body


def test_somebody_who_reported_without_a_byline_is_not_made_a_writer() -> None:
    article = read(f"Bridge vote put off\n\n{LEAD}\n\n___\n\nAnn Poe reported from Bonn.")
    assert article.credits == (Credit("Ann Poe", "reporting", "Bonn"),)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "PNG picture"),
        (bytes(range(256)), "not a text file"),
        (b" " * (SIZE_LIMIT_OCTETS + 1), "20 MB"),
        (b"<?xml version='1.0'?><letter><p>Hello</p></letter>", "source of a web page"),
    ],
)
def test_what_is_no_story_is_refused_with_a_sentence(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableFileError, match=says) as raised:
        read_article("odd.txt", data)
    assert raised.value.hint


def test_text_with_a_dateline_is_recognised_better() -> None:
    recognises = all_importers()["wire"].recognises
    assert 0 < recognises("a.txt", b"Words") < recognises("a.txt", b"SEOUL (AP) - Words")
    assert recognises("a.txt", b"\0\0") > 0
