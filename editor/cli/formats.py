"""``copydesk formats``: what stories can be exported as."""

import click

from editor.cli.output import json_option, print_json
from editor.exporters import all_exporters


@click.command("formats")
@json_option
def command(as_json: bool) -> None:
    """List the formats that export knows."""
    exporters = all_exporters()
    if as_json:
        print_json(
            {"formats": [{"id": name, "label": each.label} for name, each in exporters.items()]}
        )
    else:
        for name, exporter in exporters.items():
            click.echo(f"{name:<14}{exporter.label}")
