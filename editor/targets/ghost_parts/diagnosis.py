"""Whether stories would get to a Ghost: step by step, to the first that fails."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from editor.domain.errors import on_one_line, quoted
from editor.domain.publishing.faults import NotSentError
from editor.network.web import is_plain
from editor.targets.contract import Probe
from editor.targets.ghost_parts.line import Line
from editor.targets.ghost_parts.people import People

_OLDEST = 5
_WORD_LIMIT, _NAMES_LIMIT = 20, 400
_ADDRESS, _SAFE, _SIGN_IN, _RIGHTS = "Address", "Safe connection", "Sign-in", "Rights"
_NO_GHOST = "Type the address of the site’s home page, or of its desk, which ends in “/ghost”."


def probes(line: Line, people: People) -> Iterator[Probe]:
    """Address, safe connection, sign-in and rights."""
    if not _has_host(line.address):
        yield Probe(_ADDRESS, is_good=False, words="That is no address.", hint=_NO_GHOST)
        return
    try:
        site = line.site()
    except NotSentError as error:
        yield _unreachable(error)
        return
    title, version = str(site.get("title") or ""), on_one_line(site["version"], _WORD_LIMIT)
    if not _is_new(version):
        yield Probe(
            _ADDRESS,
            is_good=False,
            words=f"Ghost {version} is too old.",
            hint="Ghost 5 or 6 is needed.",
        )
        return
    yield Probe(_ADDRESS, is_good=True, words=f"{quoted(title)} runs on Ghost {version}.")
    yield _safe(line)
    try:
        line.ask("GET", "posts/", query={"limit": 1, "fields": "id"})
    except NotSentError as error:
        yield Probe(_SIGN_IN, is_good=False, words=error.message, hint=error.hint)
        return
    yield Probe(_SIGN_IN, is_good=True, words="The site knows the Admin API key.")
    try:
        accounts = people.accounts()
    except NotSentError as error:
        yield Probe(_RIGHTS, is_good=False, words=error.message, hint=error.hint)
        return
    names = on_one_line(", ".join(account.name for account in accounts), _NAMES_LIMIT)
    yield Probe(
        _RIGHTS,
        is_good=True,
        words=f"Posts can be written. Those with an account can be authors: {names}. "
        "Anybody else is named in the text alone.",
    )


def _safe(line: Line) -> Probe:
    if is_plain(line.address):
        return Probe(
            _SAFE,
            is_good=True,
            words="The connection isn’t encrypted: stories could be read and changed on the way.",
            hint="Use an address that begins with “https”.",
            is_warning=True,
        )
    if line.address.startswith("http:"):
        return Probe(
            _SAFE, is_good=True, words="The site is on this very computer.", is_warning=True
        )
    return Probe(_SAFE, is_good=True, words="The connection is encrypted.")


def _unreachable(error: NotSentError) -> Probe:
    if "certificate" in error.message:
        hint = "Ask whoever runs the site to renew its certificate. Check this computer’s clock."
        return Probe(_SAFE, is_good=False, words=error.message, hint=hint)
    if error.status and error.code != "redirected":
        return Probe(
            _ADDRESS,
            is_good=False,
            words=f"No Ghost answers there ({error.status}).",
            hint=_NO_GHOST,
        )
    return Probe(_ADDRESS, is_good=False, words=error.message, hint=error.hint)


def _is_new(version: str) -> bool:
    major = version.partition(".")[0]
    return major.isdecimal() and int(major) >= _OLDEST


def _has_host(address: str) -> bool:
    try:
        return bool(urlsplit(address).netloc)
    except ValueError:
        return False
