"""Categories and tags there: found by their names, made where they are missing."""

from collections.abc import Sequence

from editor.domain.errors import quoted
from editor.domain.publishing.faults import Fault, NotSentError
from editor.network.shape import is_number
from editor.targets.wordpress_parts.refusals import refusal, told_code, told_data
from editor.targets.wordpress_parts.rest import Rest, good_one
from editor.targets.wordpress_parts.told import TERM
from editor.targets.wordpress_parts.words import as_html, folded

_CATEGORIES, _TAGS = "wp/v2/categories", "wp/v2/tags"
_FORBIDDEN = frozenset({401, 403})


class Terms:
    """The categories and tags of one site; what was found is remembered for this line."""

    def __init__(self, rest: Rest) -> None:
        self._rest = rest
        self._known: dict[tuple[str, str], int] = {}

    def category(self, name: str, *, makes: bool) -> int:
        """A category's id.

        Args:
            name: Capitals and accents don't count.
            makes: It is made if there is none.

        Raises:
            NotSentError: There is none, and none is made.
        """
        found = self._look(_CATEGORIES, name)
        if found is None and makes:
            found = self._make(_CATEGORIES, name)
        if found is None:
            raise NotSentError(
                f"The site has no category {quoted(name)}, and none is made.",
                Fault.REFUSED,
                hint="Make it there, correct the story’s section, or switch off that sections "
                "become categories there.",
                code="no_category",
            )
        return found

    def tags(self, names: Sequence[str]) -> list[int]:
        """The ids of tags, made where they are missing.

        Raises:
            NotSentError: One is missing and the account may make none.
        """
        return list(dict.fromkeys(map(self._tag, names)))

    def forget(self) -> None:
        """Look anew next time: somebody deleted one."""
        self._known.clear()

    def _tag(self, name: str) -> int:
        found = self._look(_TAGS, name)
        if found is None:
            found = self._make(_TAGS, name)
        if found is None:
            raise NotSentError(
                f"The site has no tag {quoted(name)}, and this account may make none.",
                Fault.REFUSED,
                hint="Make it there, or take the keyword out of the story.",
                code="no_tag",
            )
        return found

    def _look(self, route: str, name: str) -> int | None:
        key = (route, folded(name))
        if key not in self._known:
            # Names are kept as HTML, and searched for as they are kept.
            asked = {"search": as_html(name), "_fields": "id,name"}
            for each in self._rest.many(route, asked, TERM):
                self._known.setdefault((route, folded(str(each["name"]))), int(each["id"]))
        return self._known.get(key)

    def _make(self, route: str, name: str) -> int | None:
        """A new one's id, or that of the one that is there already; None if we may not."""
        answer = self._rest.ask("POST", route, as_json={"name": name})
        if told_code(answer) == "term_exists" and is_number(told_data(answer).get("term_id")):
            made = int(told_data(answer)["term_id"])
        elif answer.status in _FORBIDDEN and told_code(answer) == "rest_cannot_create":
            return None
        elif answer.is_good:
            made = int(good_one(answer)["id"])
        else:
            raise refusal(answer)
        self._known[(route, folded(name))] = made
        return made
