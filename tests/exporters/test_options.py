"""Options of a format, as a command line gives them."""

from dataclasses import dataclass

import pytest

from editor.domain.errors import UnknownFieldError
from editor.exporters.html import Options, PictureKind, Shape
from editor.exporters.markdown import Options as MarkdownOptions
from editor.exporters.options import with_chosen


@dataclass(frozen=True, slots=True)
class Columns:
    columns: int = 72
    title: str = ""


def test_options_are_chosen_by_name_or_by_what_they_are() -> None:
    assert with_chosen(Options(), {"pictures": "WebP", "shape": "16:9"}) == Options(
        PictureKind.WEBP, Shape.WIDE
    )
    assert with_chosen(Options(), {"shape": "square"}) == Options(shape=Shape.SQUARE)
    assert with_chosen(MarkdownOptions(), {"hidden_notes": "Yes"}).hidden_notes is True
    assert with_chosen(Columns(), {"columns": "60", "title": "A b"}) == Columns(60, "A b")
    assert with_chosen(Options(), {}) == Options()


@pytest.mark.parametrize(
    ("options", "chosen", "hint"),
    [
        (Options(), {"pictures": "gif"}, "jpeg, webp, avif"),
        (Options(), {"shape": "5:4"}, "16:9"),
        (Options(), {"colour": "red"}, "pictures, shape"),
        (MarkdownOptions(), {"hidden_notes": "perhaps"}, "yes or no"),
        (Columns(), {"columns": "-3"}, "a number"),
    ],
)
def test_what_cannot_be_meant_is_told_with_what_can(
    options: object, chosen: dict[str, str], hint: str
) -> None:
    with pytest.raises(UnknownFieldError) as caught:
        with_chosen(options, chosen)
    assert hint in caught.value.hint
