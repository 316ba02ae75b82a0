"""``copydesk check``: what a copy editor would stop or ask."""

import click

from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.story_data import finding_data
from editor.domain.finding import Finding, Severity

_HEADINGS = {
    Severity.BLOCKER: "Stops publishing",
    Severity.WARNING: "Look again",
    Severity.HINT: "Hints",
}


@click.command("check")
@click.argument("slug")
@json_option
@click.pass_obj
def command(context: Context, slug: str, as_json: bool) -> None:
    """Check the story SLUG. The exit status is 1 if something stops publishing."""
    findings = context.newsroom().stories.check(slug)
    if as_json:
        print_json({"findings": [finding_data(finding) for finding in findings]})
    else:
        _print(findings)
    if any(finding.severity is Severity.BLOCKER for finding in findings):
        raise click.exceptions.Exit(1)


def _print(findings: tuple[Finding, ...]) -> None:
    for severity, heading in _HEADINGS.items():
        group = [finding for finding in findings if finding.severity is severity]
        if group:
            say(f"{heading} ({len(group)})")
        for finding in group:
            where = f"{finding.field}:{finding.start}" if finding.end else finding.field
            say(f"  {finding.message}  [{finding.code}, {where}]")
            if finding.excerpt:
                say(f"      {' '.join(finding.excerpt.split())}")
    if not findings:
        say("Nothing to mend: ready to publish.")
