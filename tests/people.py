"""People as tests make them: anything that a directory may hold."""

from hypothesis import strategies as st

from editor.domain.contributor import CmsIdentity, Contributor

_ODD = "\u00a0éßłøÅ한א\u200f😀👩‍🚒,;:=\\\"'^+-@|<>&nN\u0301"
_SIGNS = st.one_of(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zl", "Zp")),
    st.sampled_from(_ODD),
)


def _line(min_size: int = 0) -> st.SearchStrategy[str]:
    """One line, without space around it."""
    odd = st.sampled_from(("=1+1", "'=1", "''@x", "-5", "\\", "a\\;b", "A, B; C=D", "yes", "^n"))
    texts = st.one_of(st.text(_SIGNS, max_size=30), odd).map(str.strip)
    return texts.filter(lambda text: len(text) >= min_size)


def _paragraph() -> st.SearchStrategy[str]:
    return st.lists(_line(), max_size=3).map("\n".join).map(str.strip)


def _list() -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(_line(1), max_size=3, unique=True).map(tuple)


def contributors() -> st.SearchStrategy[Contributor]:
    """Anybody who may leave the house."""
    identities = st.lists(st.builds(CmsIdentity, _line(1), _line(1)), max_size=2, unique=True)
    return st.builds(
        Contributor,
        id=st.uuids().map(lambda each: each.hex),
        name=_line(1),
        aliases=_list(),
        affiliation=_line(),
        is_organisation=st.booleans(),
        sort_name=_line(),
        family_name=_line(),
        given_name=_line(),
        roles=_list(),
        desk=_line(),
        place=_line(),
        initials=_line(),
        email=_line(),
        links=_list(),
        biography=_paragraph(),
        languages=_list(),
        portrait=st.sampled_from(("", "a" * 64)),
        pseudonym=_line(),
        is_protected=st.just(value=False),
        note=_paragraph(),
        has_left=st.booleans(),
        identities=identities.map(tuple),
    )
