"""Fields of a photo set from what somebody typed: in the library, or for its use in a story.

Unset, cleared and set are three things: None shows the layer below, an empty text hides it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

from editor.domain.crop import WHOLE
from editor.domain.crops import RATIOS
from editor.domain.errors import UnknownFieldError, quoted
from editor.domain.fields import number_in
from editor.domain.figure import Figure
from editor.domain.moment import moment
from editor.domain.photo import Flag, Photo
from editor.domain.photo_layers import OF_STORY, WORDS, own_value, with_values
from editor.domain.rights import Rights
from editor.domain.rights_terms import CATEGORIES
from editor.domain.template_applying import LISTS, entries_in
from editor.language.media_topics import TopicNotFoundError, topic_code
from editor.photos.typed_moment import typed_moment
from editor.services.field_paths import truth
from editor.services.photo_boxes import crop_of_ratio, read_crop, read_point, with_crop

_SENTENCES = frozenset(
    {"caption", "alt_text", "long_description", "instructions", "usage_terms", "ai_prompt"}
)
_CROP = re.compile(r"crop(?:\[([^\]]*)\])?")
_CROPS = ("crop", *(f"crop[{ratio}]" for ratio, shape in RATIOS.items() if shape))
_RIGHTS = tuple(f"rights.{each.name}" for each in fields(Rights) if each.name != "raw")
_NO_RIGHTS = Rights()
_MOST_STARS = 5
LIBRARY_PATHS = (*WORDS, *_RIGHTS, "rating", "flag", "is_protected", "interest", *_CROPS)
"""What the library can say of a photo, as it is typed."""
STORY_PATHS = ("caption", "alt_text", "is_file", *_CROPS)
"""What a story can say of it."""
PATHS = (*LIBRARY_PATHS, "is_file")


def with_typed(photo: Photo, path: str, text: str | None) -> Photo:
    """The photo with a field of the library's layer as somebody typed it.

    Args:
        photo: The photo as it is.
        path: One of ``LIBRARY_PATHS``.
        text: Empty clears the field, None unsets it: what the file says shows.

    Raises:
        UnknownFieldError: The library says no such thing, or it can't be that.
    """
    _refuse(path, LIBRARY_PATHS, "Only a story says {} of a photo: name the story.")
    crop = _CROP.fullmatch(path)
    if crop:
        box = read_crop(photo, text, crop[1]) if text else None
        if crop[1] is None:
            return with_values(photo, {"crop": box})
        return with_values(photo, {"crops": with_crop(photo.crops, crop[1], box)})
    if path in WORDS:
        return with_values(photo, {path: None if text is None else _words(path, text)})
    _, dot, part = path.partition("rights.")
    if dot:
        value = _RIGHTS_READERS[part](text) if text else getattr(_NO_RIGHTS, part)
        return with_values(photo, {"rights": replace(photo.rights, **{part: value})})
    if path == "interest":
        return with_values(photo, {path: read_point(photo, text) if text else None})
    return with_values(photo, {path: _READERS[path](text) if text else None})


def with_typed_use(photo: Photo, figure: Figure, path: str, text: str | None) -> Figure:
    """The use of a photo with a field as somebody typed it for its story alone.

    Args:
        photo: What it shows.
        figure: The use as it is.
        path: One of ``STORY_PATHS``.
        text: Empty clears the field, None unsets it: what the library says shows.

    Raises:
        UnknownFieldError: A story says no such thing, or it can't be that.
    """
    _refuse(path, STORY_PATHS, "A story doesn't say {} of a photo: set it in the library.")
    if path == "is_file":
        return replace(figure, is_file=truth(text or ""))
    crop = _CROP.fullmatch(path)
    if crop is None:
        words: Mapping[str, Any] = {OF_STORY[path]: text}
        return replace(figure, **words)
    ratio, box = crop[1], read_crop(photo, text, crop[1]) if text else None
    if ratio is None:
        return replace(figure, crop=WHOLE if text == "" else box)
    own = photo.crops if figure.crops is None else figure.crops
    below = crop_of_ratio(photo.crops, ratio) if text is None else None
    crops = with_crop(own, ratio, box or below)
    is_as_below = text is None and crops == photo.crops
    return replace(figure, crops=None if is_as_below else crops)


def typed_value(photo: Photo, figure: Figure | None, path: str) -> Any:
    """What the layer that would be set says of a field; None if it says nothing."""
    crop = _CROP.fullmatch(path)
    if crop and crop[1] is not None:
        crops = figure.crops if figure is not None else photo.crops
        return crop_of_ratio(crops or (), crop[1])
    if figure is not None:
        return getattr(figure, OF_STORY.get(path, path))
    _, dot, part = path.partition("rights.")
    if dot or path == "flag":
        return (getattr(photo.rights, part) if dot else photo.flag) or None
    return own_value(photo, path)


def _words(name: str, text: str) -> str | tuple[str, ...]:
    if name == "taken_at":
        return typed_moment(text)
    if name == "subjects":
        return tuple(dict.fromkeys(map(_topic, entries_in(text))))
    if name in LISTS:
        return entries_in(text)
    return text.strip() if name in _SENTENCES else " ".join(text.split())


def _topic(name: str) -> str:
    try:
        return topic_code(name)
    except TopicNotFoundError:
        message = f"There is no topic {quoted(name)}."
        raise UnknownFieldError(message, hint="Write a code such as medtop:20000705.") from None


def _rating(text: str) -> int:
    stars = number_in(text)
    if stars is None or stars > _MOST_STARS:
        message = f"The rating is a number from 0 to {_MOST_STARS}, not {quoted(text)}."
        raise UnknownFieldError(message, hint="Write rating=3.")
    return stars


def _flag(text: str) -> Flag:
    word = text.strip().casefold()
    flags = {"none": Flag.NONE, **{each.value: each for each in Flag if each}}
    if word not in flags:
        message = f"There is no flag {quoted(text)}."
        raise UnknownFieldError(message, hint=f"Choose one of: {', '.join(flags)}.")
    return flags[word]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        message = f"This is no day: {quoted(text)}."
        raise UnknownFieldError(message, hint="Write it as 2026-12-31.") from None


def _category(text: str) -> str:
    names = {each.casefold(): each for each in CATEGORIES}
    word = text.strip().casefold()
    if word not in names:
        message = f"There is no kind of rights called {quoted(text)}."
        raise UnknownFieldError(message, hint=f"Choose one of: {', '.join(CATEGORIES)}.")
    return names[word]


def _refuse(path: str, known: tuple[str, ...], sentence: str) -> None:
    if path not in known:
        message = sentence.format(quoted(path))
        raise UnknownFieldError(message, hint=f"The fields are: {', '.join(known)}.")


_READERS: Mapping[str, Callable[[str], Any]] = {
    "rating": _rating,
    "flag": _flag,
    "is_protected": truth,
}
_RIGHTS_READERS: Mapping[str, Callable[[str], Any]] = {
    "terms": str.strip,
    "expires_on": _day,
    "category": _category,
    "territory": str.strip,
    "is_one_use": truth,
    "no_archive": truth,
    "embargo_until": moment,
}
