"""Write the list of what targets take anew, from the code: ``list_targets.py``."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from editor.domain.publishing.ability import Ability  # noqa: E402 - the path is known now
from editor.exporters.options import told_options  # noqa: E402
from editor.targets import all_kinds  # noqa: E402
from editor.targets.contract import TargetKind  # noqa: E402
from editor.targets.wordpress_parts.account import NEEDED, Account  # noqa: E402
from editor.targets.wordpress_parts.lacking import lacking  # noqa: E402
from editor.targets.wordpress_parts.people import Keeper  # noqa: E402

LIST = ROOT / "resources" / "docs" / "help" / "target-list.md"
_HEAD = (
    "# What targets take\n\n"
    "This list is made from the program: after a change run `python packaging/list_targets.py`. "
    "How to set a target up, see [Targets](targets.md).\n\n"
    "What a site of yours can't take, and why, `copydesk targets show NAME` tells once "
    "`copydesk targets test NAME` has looked. The dry run and the Publish sheet tell what of it "
    "concerns the story. What a *format* loses is another matter: see "
    "[All formats](format-list.md).\n\n"
)
_AS_FAR_AS = (
    "In files they stand as far as the format holds them. Several authors need a plugin in "
    "WordPress and an account each in Ghost: see [Authors](targets.md#authors)."
)
_ROLES_HEAD = (
    "## Roles in WordPress\n\n"
    "What an account may do there goes by its role. A site can give other rights to a role: the "
    "trial looks at those of the account itself.\n\n"
)
_CONTRIBUTOR = ("edit_posts",)
_AUTHOR = (*_CONTRIBUTOR, "publish_posts", "upload_files", "edit_published_posts")
_ROLES = {
    "contributor": _CONTRIBUTOR,
    "author": _AUTHOR,
    "editor, administrator": (*_AUTHOR, "edit_others_posts", "manage_categories"),
}
"""The rights that WordPress gives to its own roles, as far as they matter here."""


def page() -> str:
    """The page as it should stand in the help."""
    return _HEAD + "\n\n".join([_kinds(), _reasons(), _roles(), *_options()]) + "\n"


def _kinds() -> str:
    kinds = all_kinds().values()
    lacked = [each for each in Ability if any(each in kind.missing for kind in kinds)]
    rows = (
        [_capital(each.value), *_answers(each not in kind.missing for kind in kinds)]
        for each in lacked
    )
    everywhere = ", ".join(each.value for each in Ability if each not in lacked)
    table = _table(["", *(kind.label for kind in kinds)], rows)
    return f"{table}\n\nAll of them take: {everywhere}. {_AS_FAR_AS}"


def _reasons() -> str:
    """Why, each sentence once, with the kinds that it holds for."""
    kinds: dict[tuple[Ability, str], list[str]] = {}
    for kind in all_kinds().values():
        for ability, why in kind.missing.items():
            kinds.setdefault((ability, why), []).append(kind.label)
    rows = (
        [_capital(ability.value), ", ".join(kinds[ability, why]), why]
        for ability, why in sorted(kinds, key=lambda each: list(Ability).index(each[0]))
    )
    return "## Why not\n\n" + _table(["what", "where", "why"], rows)


def _roles() -> str:
    lacks = {role: _lacks(rights, Keeper.CO_AUTHORS_PLUS) for role, rights in _ROLES.items()}
    lacked = [each for each in Ability if any(each in missing for missing in lacks.values())]
    can = (set(NEEDED) <= set(rights) for rights in _ROLES.values())
    makes = ("manage_categories" in rights for rights in _ROLES.values())
    rows = [
        ["Stories can be published and corrected", *_answers(can)],
        ["Missing categories are made", *_answers(makes)],
        *(
            [_said(each), *_answers(each not in missing for missing in lacks.values())]
            for each in lacked
        ),
    ]
    why = {each: None for missing in lacks.values() for each in missing.values()}
    why |= dict.fromkeys(_lacks(_ROLES["editor, administrator"], Keeper.CORE).values())
    told = "\n".join(f"- {each}" for each in why)
    return f"{_ROLES_HEAD}{_table(['', *_ROLES], rows)}\n\nIn the program’s words:\n\n{told}"


def _options() -> Iterator[str]:
    yield "## Options\n\nThey go behind `--option`, as in `--option byline=no`."
    for name, kind in all_kinds().items():
        yield f"### {kind.label} · `{name}`\n\n" + "\n".join(_told(kind))


def _told(kind: TargetKind) -> Iterator[str]:
    helps = {each.name: each.metadata.get("help", "") for each in fields(kind.options)}
    for told in told_options(kind.options):
        words = ", ".join(f"`{each}`" for each in told.choices)
        usual = f"`{told.default}` unless you choose" if told.default else "Empty unless you choose"
        more = f" {helps[told.name]}" if helps[told.name] else ""
        yield f"- `{told.name}`: {told.label}. {words + '; ' if words else ''}{usual}.{more}"


def _lacks(rights: Iterable[str], keeper: Keeper) -> Mapping[Ability, str]:
    return lacking(keeper, Account(1, "", rights=frozenset(rights)), with_section=True)


def _said(ability: Ability) -> str:
    match ability:
        case Ability.AUTHOR:
            return "Another’s name as the author"
        case Ability.SEVERAL_AUTHORS:
            return "Several authors (with a plugin)"
    return _capital(ability.value)


def _answers(those: Iterable[bool]) -> list[str]:
    return ["yes" if each else "no" for each in those]


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    heads = list(heads)
    lines = (heads, ["---"] * len(heads), *rows)
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


if __name__ == "__main__":
    LIST.write_text(page(), encoding="utf-8", newline="\n")
    print(f"Written: {LIST.relative_to(ROOT)}")
