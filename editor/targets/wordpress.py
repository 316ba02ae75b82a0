"""WordPress, through its REST interface and an application password."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from editor.domain.publishing.target import Target
from editor.network.web_address import check_site_address
from editor.targets.contract import TargetKind
from editor.targets.wordpress_parts.fields import Wishes
from editor.targets.wordpress_parts.site import WordPressSite


class Lead(Enum):
    """Where the lead picture stands."""

    FEATURED = "featured image"
    BOTH = "featured image and text"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for a WordPress site."""

    lead: Lead = field(
        default=Lead.FEATURED,
        metadata={
            "label": "Lead picture",
            "help": "Most themes show the featured image above the text, without its credit: "
            "caption and credit then stand above the text as words.",
        },
    )
    byline: bool = field(
        default=True,
        metadata={
            "label": "Byline in the text",
            "help": "Switch it off where the theme names the authors and the site knows them all.",
        },
    )
    sections: bool = field(default=True, metadata={"label": "Section as category"})
    new_sections: bool = field(
        default=True,
        metadata={
            "label": "Make missing categories",
            "help": "As far as the account may; otherwise a story with an unknown section waits.",
        },
    )


def _connect(target: Target, options: Options, secret: str) -> WordPressSite:
    wishes = Wishes(options.sections, options.new_sections, options.lead is not Lead.TEXT)
    return WordPressSite(target, wishes, secret)


def _format_options(options: Options) -> Mapping[str, str]:
    return {
        "byline": "yes" if options.byline else "no",
        "lead": "words" if options.lead is Lead.FEATURED else "picture",
    }


WORDPRESS = TargetKind(
    "WordPress",
    Options(),
    _connect,
    format=lambda _: "wordpress",
    format_options=_format_options,
    check_address=check_site_address,
    secret="Application password",  # noqa: S106 - what it is called
    has_user=True,
)
