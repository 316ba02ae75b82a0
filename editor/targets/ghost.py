"""Ghost: posts by its Admin API, under the key of an integration."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from editor.domain.publishing.ability import Ability
from editor.domain.publishing.target import Target
from editor.network.web_address import check_site_address
from editor.targets.contract import Site, TargetKind
from editor.targets.ghost_parts.line import Line, address_of
from editor.targets.ghost_parts.site import GhostSite


class Lead(Enum):
    """Where the lead picture stands."""

    FEATURED = "feature image"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for a Ghost site."""

    lead: Lead = field(
        default=Lead.FEATURED,
        metadata={
            "label": "Lead picture",
            "help": "Themes show the feature image over the text, with caption and credit; one "
            "that the text places is taken out of it then.",
        },
    )
    byline: bool = field(
        default=True,
        metadata={
            "label": "Byline in the text",
            "help": "Switch it off where all authors have an account: the theme names them.",
        },
    )


def _connect(target: Target, _: Options, secret: str) -> Site:
    return GhostSite(Line(address_of(target.url), secret))


def _format_options(options: Options) -> Mapping[str, str]:
    return {
        "body": "html",
        "byline": "yes" if options.byline else "no",
        "lead_lifted": "yes" if options.lead is Lead.FEATURED else "no",
    }


GHOST = TargetKind(
    label="Ghost",
    options=Options(),
    connect=_connect,
    missing={
        Ability.PICTURE_REMOVAL: (
            "Ghost keeps every picture: those of a killed story are removed on its server alone."
        ),
    },
    format=lambda _: "ghost",
    format_options=_format_options,
    check_address=check_site_address,
    secret="Admin API key",  # noqa: S106 - what it is called
)
