"""Texts that can't be meant: they wait where they were typed."""

from collections.abc import Mapping

Photos = tuple[str, ...]
"""Digests of the photos that were selected."""


class RefusedTexts:
    """What was typed for some photos and can't be read: nothing typed is lost."""

    def __init__(self) -> None:
        self._texts: dict[Photos, dict[str, str]] = {}

    def __bool__(self) -> bool:
        return bool(self._texts)

    def of(self, photos: Photos) -> Mapping[str, str]:
        """The texts of these photos, by the name of the field."""
        return self._texts.get(photos, {})

    def keep(self, photos: Photos, texts: Mapping[str, str]) -> None:
        """Keep texts until their photos are selected again."""
        if texts:
            self._texts.setdefault(photos, {}).update(texts)

    def take_back(self, photos: Photos, name: str) -> bool:
        """Keep the text of a field no longer; whether there was one."""
        texts = self._texts.get(photos, {})
        had_one = texts.pop(name, None) is not None
        if not texts:
            self._texts.pop(photos, None)
        return had_one
