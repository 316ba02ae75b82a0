"""What a photo says, field by field."""

from dataclasses import replace

from editor.domain.credit_line import CreditLine
from editor.domain.figure import Figure
from editor.domain.photo import Photo, PhotoFields
from editor.domain.photo_layers import WORDS, Origin, origin_of, value_of
from editor.domain.photo_report import credit_origin, report_of

FILE = PhotoFields(caption="A boat. (AP Photo/Bo Kim)", city="Oslo")
PHOTO = Photo("d", "a.jpg", "image/jpeg", 9, 9, 9, FILE, PhotoFields(city="", country="Norway"))


def test_every_field_is_as_the_layers_have_it() -> None:
    figure = Figure("a", caption="Ours", is_file=True)
    report = {each.name: each for each in report_of(PHOTO, figure)}
    assert list(report) == [*WORDS, "is_file"]
    for name in set(report) - {"credit_line"}:
        assert report[name].value == value_of(PHOTO, figure, name)
        assert report[name].origin == origin_of(PHOTO, figure, name)
    assert report["caption"].origin is Origin.STORY
    assert report["city"].origin is Origin.CLEARED
    assert report["country"].origin is Origin.LIBRARY


def test_the_credit_says_who_says_it() -> None:
    signed = CreditLine(creators=("Ann Lee",))
    assert credit_origin(PHOTO, None) is Origin.FILE
    assert credit_origin(PHOTO, Figure("a", sign_off=signed)) is Origin.STORY
    assert credit_origin(replace(PHOTO, credit=signed), None) is Origin.LIBRARY
    assert credit_origin(replace(PHOTO, credit=CreditLine()), None) is Origin.CLEARED
    assert credit_origin(replace(PHOTO, library=PhotoFields(source="NLW")), None) is Origin.LIBRARY
    assert credit_origin(replace(PHOTO, file=PhotoFields()), None) is Origin.NOWHERE
