"""Saved web pages become stories."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.errors import UnreadableFileError
from editor.importers import all_importers, read_article

_NEWS = Path(__file__).parents[1] / "markup" / "from_html" / "payloads" / "news-site.html"


def test_the_article_of_a_page_is_read_with_headline_caption_and_credit() -> None:
    article = read_article("storm.html", _NEWS.read_bytes()).article
    assert article.headline == "Storm cuts power to 3,000 homes"
    assert article.figures[0].caption == "Trees fell on the coast road."
    assert article.figures[0].sign_off is not None
    assert "Crews expect to finish" in article.body
    assert f"![](figure:{article.figures[0].name})" in article.body
    assert "Advertisement" not in article.body


def test_a_picture_saved_beside_the_page_is_named_and_one_elsewhere_is_not() -> None:
    page = b"<article><h1>H</h1><p>T<img src='page_files/a.jpg'><img src='../../x.jpg'></article>"
    imported = read_article("page.html", page)
    assert list(imported.photos.values()) == ["page_files/a.jpg"]


@given(st.binary(max_size=200))
def test_whatever_the_bytes_are_it_reads_or_refuses(data: bytes) -> None:
    try:
        all_importers()["html"].read("x.html", data)
    except UnreadableFileError as error:
        assert error.message  # noqa: PT017 - most bytes are no error
