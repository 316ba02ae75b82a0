"""``copydesk targets add wordpress … --browser``: the site makes the password, in its own page."""

import webbrowser
from dataclasses import dataclass, field

from editor.cli.output import say
from editor.domain.errors import RefusedError
from editor.network.grant import Grant
from editor.targets.wordpress_parts.granting import grant_page

KIND = "wordpress"
_LOOKS = 4 * 300
"""Five minutes, for a page that somebody may have to sign in for."""


@dataclass(frozen=True, slots=True)
class Granted:
    """Whom the site knows us as, and the password that it made for that."""

    user: str
    password: str = field(repr=False)


def granted(url: str) -> Granted:
    """Open the site's page and wait until somebody there says yes.

    Raises:
        NotSentError: There is no WordPress, or it lets no program in.
        RefusedError: Somebody said no, or no answer came.
    """
    by_hand = grant_page(url)
    with Grant() as grant:
        page = grant_page(url, grant.address)
        say(f"Say yes in your browser, on this page: {page}", err=True)
        say(
            "If the site refuses the way back, press Ctrl+C, open this page instead, and add the "
            f"target without --browser: {by_hand}",
            err=True,
        )
        webbrowser.open(page)
        told = grant.wait(_LOOKS)
    if told is None:
        raise RefusedError("No answer came from the site.", hint=f"Or make a password at {by_hand}")
    if not told.get("password"):
        raise RefusedError("The site lets nobody in: somebody said no there.")
    return Granted(told.get("user_login", ""), told["password"])
