"""The page on which somebody lets Copydesk into a site, instead of typing a password."""

import secrets
from urllib.parse import urlencode

from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.target import Target
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
    # WordPress refuses a name that an earlier password of the account has.
    asked = {"app_name": f"{APP_NAME} {secrets.token_hex(2)}", "app_id": APP_ID}
    if back_to:
        asked |= {"success_url": back_to, "reject_url": back_to}
    mark = "&" if "?" in page else "?"
    return f"{page}{mark}{urlencode(asked)}"
