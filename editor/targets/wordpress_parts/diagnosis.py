"""What stands in the way of publishing to a site, step by step."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from editor.domain.publishing.faults import Fault, NotSentError
from editor.network.web import is_plain, is_same_machine
from editor.targets.contract import Probe
from editor.targets.wordpress_parts.account import NEEDED, Account
from editor.targets.wordpress_parts.rest import Rest

_CALL = (
    '<?xml version="1.0"?><methodCall><methodName>wp.getUsersBlogs</methodName><params>'
    "<param><value><string>{}</string></value></param>"
    "<param><value><string>{}</string></value></param></params></methodCall>"
)
_WRONG = re.compile(rb"<name>faultCode</name>\s*<value>\s*<int>403</int>")
_RIGHT = re.compile(rb"<name>blogid</name>")
_NOT_LET_IN = 401
_KNOWN_BAD = frozenset({"incorrect_password", "invalid_username", "invalid_email"})

_STRIPPED = (
    "The server takes the sign-in out of our requests: the password is right, and WordPress never "
    "sees it.",
    "Ask who looks after the server to pass on the Authorization header (Apache: "
    "“CGIPassAuth On”, or a RewriteRule that sets HTTP_AUTHORIZATION; nginx: fastcgi_param "
    "HTTP_AUTHORIZATION $http_authorization).",
)
_WRONG_SECRET = (
    "The user name or the application password is wrong.",
    "Take the name you sign in with, and an application password made on your profile page there: "
    "not the password you sign in with, and not the name you gave the application password.",
)
_EITHER = (
    "The site doesn’t let us in. The user name or the application password is wrong, or the server "
    "takes the sign-in out of our requests: it doesn’t say which.",
    "First make a new application password on your profile page there. If that is refused, too, "
    "ask who looks after the server to pass on the Authorization header.",
)


def diagnose(rest: Rest, account: Callable[[], Account]) -> Iterator[Probe]:
    """Go through address, safe connection, interface, sign-in and rights, to the first failure.

    Args:
        rest: The site.
        account: Asks who we are there.
    """
    try:
        told = rest.root
    except NotSentError as error:
        yield _failed(_step(error), error)
        return
    yield Probe("Address", is_good=True, words=f"{rest.web.base} answers.")
    yield _safety(rest.web.base)
    yield Probe("Interface", is_good=True, words=f"It is the WordPress site “{told.name}”.")
    try:
        who = account()
    except NotSentError as error:
        yield _sign_in(rest, error)
        return
    yield Probe("Sign-in", is_good=True, words=f"We are let in as {who.name}.")
    yield _rights(who)


def _step(error: NotSentError) -> str:
    """Which step a site failed at that told nothing of itself."""
    if "certificate" in error.message:
        return "Safe connection"
    return "Interface" if error.code == "no_rest" else "Address"


def _failed(name: str, error: NotSentError) -> Probe:
    return Probe(name, is_good=False, words=error.message, hint=error.hint)


def _safety(address: str) -> Probe:
    name = "Safe connection"
    if is_plain(address):
        return Probe(
            name,
            is_good=True,
            words="The connection isn’t encrypted: on the way anybody can read the password.",
            hint="Use the address with https; if there is none, have a certificate set up.",
            is_warning=True,
        )
    if urlsplit(address).scheme == "https":
        return Probe(name, is_good=True, words="It is encrypted, and the certificate is trusted.")
    return Probe(name, is_good=True, words="It isn’t encrypted, and doesn’t leave this computer.")


def _sign_in(rest: Rest, error: NotSentError) -> Probe:
    """Why we aren't let in: WordPress says the same of a wrong password and of none at all."""
    if error.status != _NOT_LET_IN:
        return _failed("Sign-in", error)
    if not rest.root.authorization:
        words = "Application passwords are switched off at this site."
        hint = "WordPress has them only with https; a security plugin may switch them off, too."
    elif error.code in _KNOWN_BAD:
        words, hint = _WRONG_SECRET  # WordPress has seen it
    else:
        words, hint = _by_another_way(rest)
    return Probe("Sign-in", is_good=False, words=words, hint=hint)


def _by_another_way(rest: Rest) -> tuple[str, str]:
    """Tell by the older interface, which takes the password in its text and not in a header."""
    call = _CALL.format(escape(rest.user), escape(rest.secret()))
    home = rest.root.site if is_same_machine(rest.root.site, rest.web.base) else rest.web.base
    try:
        answer = rest.web.request(
            "POST",
            f"{home}/xmlrpc.php",
            body=call.encode(),
            headers={"Content-Type": "text/xml", "Accept": "text/xml"},
            is_signed_in=False,
        )
    except NotSentError as error:
        if error.fault in {Fault.OFFLINE, Fault.BROKEN}:
            raise
        return _EITHER
    if answer.is_good and _RIGHT.search(answer.data):
        return _STRIPPED
    if answer.is_good and _WRONG.search(answer.data):
        return _WRONG_SECRET
    return _EITHER


def _rights(who: Account) -> Probe:
    lacks = list(who.lacks())
    if all(map(who.may, NEEDED)):
        words = "It may publish, correct and send pictures."
        if lacks:
            words += f" It may not {_series(lacks)}."
        return Probe("Rights", is_good=True, words=words, is_warning=bool(lacks))
    return Probe(
        "Rights",
        is_good=False,
        words=f"This account may not {_series(lacks)}.",
        hint="Ask for the role of an author there, or better an editor’s.",
    )


def _series(ends: list[str]) -> str:
    return " or ".join(filter(None, (", ".join(ends[:-1]), ends[-1])))
