"""What an export should be, as options of a command say it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import click

from editor.cli.paths import TypedPath
from editor.domain.export_order import ExportOrder
from editor.domain.picture_profile import Colour, PictureProfile, picture_faults
from editor.exporters import exporter_of
from editor.exporters.options import with_chosen
from editor.newsroom import Newsroom

Command = TypeVar("Command", bound=Callable[..., Any])


class Widths(click.ParamType[tuple[int, ...]]):
    """Widths in pixels: ``480,960``."""

    name = "WIDTHS"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, ...]:
        """The numbers, ascending."""
        if isinstance(value, tuple):
            return value
        texts = [each.strip() for each in str(value).split(",")]
        if not all(each.isdecimal() for each in texts):
            self.fail("Say widths in pixels: 480,960,1600.", param, ctx)
        return tuple(sorted({int(each) for each in texts}))


_OPTIONS = (
    click.option("--format", "format", default="", metavar="FORMAT", help="See: copydesk formats."),
    click.option("--profile", default="", metavar="NAME", help="See: copydesk profiles list."),
    click.option("--to", type=TypedPath(), help="The folder to write into."),
    click.option("--override", metavar="WHY", help="Step over blockers; WHY is kept."),
    click.option(
        "--option",
        "chosen",
        multiple=True,
        metavar="NAME=VALUE",
        help="An option of the format, such as pictures=webp or shape=16:9.",
    ),
    click.option("--widths", type=Widths(), help="Of pictures, in pixels: 480,960."),
    click.option("--quality", type=click.IntRange(1, 100), help="Of pictures."),
    click.option(
        "--colour", type=click.Choice([each.value for each in Colour]), help="Of pictures."
    ),
    click.option("--names", metavar="PATTERN", help="Of pictures: {slug}-{number}-{width}."),
    click.option("--zip/--no-zip", "zipped", default=None, help="One zip instead of a folder."),
    click.option("--checksums/--no-checksums", default=None, help="With a file SHA256SUMS."),
)


def order_options(command: Command) -> Command:
    """Give a command the options that ``AskedOrder`` is made of."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@dataclass(frozen=True, slots=True)
class AskedOrder:
    """What somebody typed; what wasn't is None or empty."""

    format: str
    profile: str
    to: Path | None
    override: str | None
    chosen: tuple[str, ...]
    widths: tuple[int, ...] | None
    quality: int | None
    colour: str | None
    names: str | None
    zipped: bool | None
    checksums: bool | None

    def refuse_contradictions(self, *, needs_place: bool) -> None:
        """Refuse what can't be meant.

        Args:
            needs_place: Something will be written.

        Raises:
            UsageError: It has no format or two, no place, or pictures can't be like that.
        """
        if self.override is not None and not self.override.strip():
            raise click.BadParameter("Say why, in a few words.", param_hint="--override")
        if bool(self.format) == bool(self.profile):
            raise click.UsageError("Say either --format or --profile.")
        if self.format and self.to is None and needs_place:
            raise click.UsageError("Say with --to where it should go.")
        for message, hint in picture_faults(self._pictures(PictureProfile())):
            raise click.UsageError(f"{message} {hint}")

    def order(self, newsroom: Newsroom) -> ExportOrder:
        """The order: the profile's, with what was typed over it.

        Raises:
            CopydeskError: There is no such profile, format or option.
        """
        if self.profile:
            profile = newsroom.export_profiles.get(self.profile)
            order = newsroom.export_profiles.order(profile, self.to)
        else:
            options = exporter_of(self.format).options
            order = ExportOrder(self.format, self.to or Path(), options)
        is_zipped = order.is_zipped if self.zipped is None else self.zipped
        has_checksums = order.has_checksums or is_zipped
        return replace(
            order,
            options=with_chosen(order.options, _words(self.chosen)),
            pictures=self._pictures(order.pictures),
            is_zipped=is_zipped,
            has_checksums=has_checksums if self.checksums is None else self.checksums,
            override=self.override or "",
        )

    def _pictures(self, pictures: PictureProfile) -> PictureProfile:
        return PictureProfile(
            widths_px=self.widths or pictures.widths_px,
            quality=self.quality or pictures.quality,
            colour=Colour(self.colour) if self.colour else pictures.colour,
            names=self.names or pictures.names,
        )


def _words(chosen: tuple[str, ...]) -> Mapping[str, str]:
    return dict(each.partition("=")[::2] for each in chosen)
