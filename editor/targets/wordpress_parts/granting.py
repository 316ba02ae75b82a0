"""The page on which somebody lets Copydesk into a site, instead of typing a password."""

import secrets
from urllib.parse import urlencode

from editor.domain.errors import quoted
from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.target import Target
from editor.network.answer import host_of, parts_of
from editor.targets.wordpress_parts.rest import Rest

APP_NAME = "Copydesk"
APP_ID = "6f0f7c0e-5a0d-4f5c-9d0a-3c1b7a2e8d41"
"""The same for every Copydesk: WordPress lists what it let in by it."""


def grant_page(url: str, back_to: str = "") -> str:
    """The address of the page; whoever is signed in there says yes, and gets a password made.

    Args:
        url: The site's address, as people type it.
        back_to: Where the site sends the password (``Grant.address``); without it the page shows
            the password to copy. Some versions of WordPress take no address without https here,
            unless the site runs on this machine: then leave it out.

    Raises:
        NotSentError: There is no WordPress, or it has no such page.
    """
    rest = Rest(Target("", "", "wordpress", url), "")
    try:
        page = rest.root.authorization
    finally:
        rest.web.close()
    if not page:
        raise NotSentError(
            f"{rest.web.base} lets no program in by an application password.",
            Fault.REFUSED,
            hint="WordPress has them only with https; a security plugin may switch them off, too.",
            code="no_application_passwords",
        )
    if not _is_there(page, rest.root.address):
        raise NotSentError(
            "The page on which the site lets programs in is on another machine: "
            f"{quoted(host_of(page))}.",
            Fault.REFUSED,
            hint="Make an application password by hand, on your profile page there.",
            code="granted_elsewhere",
        )
    # WordPress refuses a name that an earlier password of the account has.
    asked = {"app_name": f"{APP_NAME} {secrets.token_hex(2)}", "app_id": APP_ID}
    if back_to:
        asked |= {"success_url": back_to, "reject_url": back_to}
    mark = "&" if "?" in page else "?"
    return f"{page}{mark}{urlencode(asked)}"


def _is_there(page: str, root: str) -> bool:
    """Whether a page is on the machine of the interface, and no less safe than that."""
    there, here = parts_of(page), parts_of(root)
    return there.hostname == here.hostname and there.scheme in {here.scheme, "https"}
