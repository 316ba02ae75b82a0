"""Addresses of pasted links: where they really lead, without what follows the reader."""

import re
from urllib.parse import parse_qs, urljoin, urlsplit, urlunsplit

from editor.markup.addresses import safe_address

_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh"
    r"|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|__hs\w+|vero_\w+|oly_\w+_id|ml_subscriber\w*|s_cid|ns_\w+"
    r"|cmpid|icid|ito|spm|at_(?:campaign|medium|custom\d|link_\w+|format|ptr_name|bbc_team)"
    r"|__twitter_impression|guce_\w+|piano\w*id|wt_mc|wtrid|smid|cndid|sref",
    re.IGNORECASE,
)
_REDIRECTS = (
    (re.compile(r"(?:www\.)?google\.[a-z.]{2,6}"), ("/url",), ("q", "url")),
    (re.compile(r"[\w-]+\.safelinks\.protection\.outlook\.com"), ("/",), ("url",)),
    (re.compile(r"(?:[\w-]+\.)?safelinks\.protection\.office\.net"), ("/",), ("url",)),
    (re.compile(r"lm?\.(?:facebook|instagram)\.com"), ("/l.php", "/"), ("u",)),
    (re.compile(r"(?:www\.)?facebook\.com"), ("/l.php", "/flx/warn/"), ("u",)),
    (re.compile(r"(?:www\.)?youtube\.com"), ("/redirect",), ("q",)),
    (re.compile(r"(?:www\.)?linkedin\.com"), ("/redir/redirect", "/safety/go"), ("url",)),
    (re.compile(r"slack-redir\.net"), ("/link",), ("url",)),
    (re.compile(r"out\.reddit\.com"), ("/",), ("url",)),
    (re.compile(r"statics\.teams\.cdn\.office\.net"), ("/",), ("url",)),
)
_WRAPPINGS = 4


def clean_address(address: str, base: str = "") -> str | None:
    """Where a link leads.

    Detours over Google, Outlook, Facebook and their kind are cut out, and parameters that only
    tell who sent the reader are removed.

    Args:
        address: As it stands in the page.
        base: The address of the page, for links that begin where it stands.

    Returns:
        An address that may stand in a story; None if there is none (a script, a file, a picture
        in the text itself, a place in the same page).
    """
    address = address.strip()
    if not address or address.startswith("#"):
        return None
    try:
        found = _direct(urljoin(base, address) if base else address)
    except ValueError:
        return None
    safe = safe_address(found)
    return safe if safe and not safe.startswith("#") else None


def _direct(address: str) -> str:
    for _ in range(_WRAPPINGS):
        parts = urlsplit(address)
        behind = _behind(parts.netloc.lower(), parts.path, parts.query)
        if not behind:
            return _untracked(address)
        address = behind
    return _untracked(address)


def _behind(host: str, path: str, query: str) -> str:
    for hosts, paths, names in _REDIRECTS:
        if hosts.fullmatch(host) and path.startswith(paths):
            values = parse_qs(query)
            for name in names:
                target = values.get(name, [""])[0]
                if target.startswith(("http://", "https://")):
                    return target
    return ""


def _untracked(address: str) -> str:
    """Parameters are taken out as they are written: the others stay letter for letter."""
    parts = urlsplit(address)
    if not parts.query or parts.scheme not in {"http", "https"}:
        return address
    kept = [
        pair
        for pair in parts.query.split("&")
        if not _TRACKING.fullmatch(pair.partition("=")[0].removeprefix("amp;"))
    ]
    if len(kept) == parts.query.count("&") + 1:
        return address
    return urlunsplit(parts._replace(query="&".join(kept)))
