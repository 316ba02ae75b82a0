"""``copydesk formats``: what stories can be exported as, and what of a story each can hold."""

from typing import Any

import click

from editor.cli import export_package as package
from editor.cli.output import json_option, print_json, say
from editor.exporters import all_exporters, exporter_of
from editor.exporters.contract import Exporter
from editor.exporters.judges import all_judges
from editor.exporters.options import ToldOption, told_options
from editor.exporters.parts import DESK_ONLY, PARTS
from editor.importers import all_importers

_LABEL_WIDTH = 40
# The whole story with its history: no exporter, and so nothing that it could lose.
_PACKAGE_NOTES = "sealed, can be imported; see: copydesk package"
_PACKAGE_DATA: dict[str, Any] = {
    "id": package.FORMAT,
    "label": package.LABEL,
    "options": [],
    "judge": None,
    "can_be_imported": True,
    "carries": list(PARTS),
    "flattens": {},
    "drops": [],
}


@click.command("formats")
@click.argument("format", default="")
@json_option
def command(format: str, as_json: bool) -> None:
    """List the formats that export knows, or tell all about one FORMAT.

    Of one it tells the options, whose rules it is judged by, and what it carries of a story,
    flattens and drops. What of your very story is lost, export --dry-run says.
    """
    if format == package.FORMAT:
        print_json(_PACKAGE_DATA) if as_json else say(f"{package.LABEL}: {_PACKAGE_NOTES}.")
        return
    if format:
        exporter = exporter_of(format)
        if as_json:
            print_json(_data(format, exporter))
        else:
            _say(format, exporter)
        return
    exporters = all_exporters()
    if as_json:
        formats = [_data(name, each) for name, each in exporters.items()]
        print_json({"formats": [*formats, _PACKAGE_DATA]})
        return
    width = max(len(name) for name in exporters) + 2
    for name, exporter in exporters.items():
        notes = ", ".join(filter(None, (_judge_of(exporter), _read_back(name))))
        say(f"{name:<{width}}{exporter.label:<{_LABEL_WIDTH}}{notes}".rstrip())
    say(f"{package.FORMAT:<{width}}{package.LABEL:<{_LABEL_WIDTH}}{_PACKAGE_NOTES}")


def _judge_of(exporter: Exporter) -> str:
    """Under its own options the rules differ; named are those of the defaults."""
    judge = all_judges().get(exporter.judge(exporter.options))
    return f"judged by {judge.label}" if judge else ""


def _read_back(name: str) -> str:
    return "can be imported" if _can_be_imported(name) else ""


def _can_be_imported(name: str) -> bool:
    return any(name in (own, *each.formats) for own, each in all_importers().items())


def _data(name: str, exporter: Exporter) -> dict[str, Any]:
    carries = exporter.carries(exporter.options)
    judge = exporter.judge(exporter.options)
    known = all_judges().get(judge)
    return {
        "id": name,
        "label": exporter.label,
        "options": [_option_data(each) for each in told_options(exporter.options)],
        "judge": {"id": judge, "label": known.label} if known else None,
        "can_be_imported": _can_be_imported(name),
        "carries": [each for each in PARTS if each in carries.whole],
        "flattens": dict(carries.flattened),
        "drops": list(_dropped(exporter)),
    }


def _option_data(option: ToldOption) -> dict[str, object]:
    return {
        "name": option.name,
        "label": option.label,
        "default": option.default,
        "choices": list(option.choices),
    }


def _dropped(exporter: Exporter) -> tuple[str, ...]:
    carries = exporter.carries(exporter.options)
    kept = carries.whole | carries.flattened.keys()
    return tuple(each for each in PARTS if each not in kept)


def _say(name: str, exporter: Exporter) -> None:
    carries = exporter.carries(exporter.options)
    say(f"{name}  {exporter.label}")
    for notes in filter(None, (_judge_of(exporter), _read_back(name))):
        say(f"{notes[:1].upper()}{notes[1:]}.")
    for option in told_options(exporter.options):
        choices = f"  ({', '.join(option.choices)})" if option.choices else ""
        say(f"  {option.name}={option.default}  {option.label}{choices}")
    say(f"Carries: {_labels(each for each in PARTS if each in carries.whole)}.")
    for part, how in carries.flattened.items():
        say(f"{PARTS[part].label}: become {how}.")
    lost = [each for each in _dropped(exporter) if each not in DESK_ONLY]
    if lost:
        say(f"Drops: {_labels(lost)}.")
    say(f"Stays on the desk: {_labels(each for each in PARTS if each in DESK_ONLY)}.")


def _labels(parts: Any) -> str:
    return ", ".join(PARTS[each].label for each in parts)
