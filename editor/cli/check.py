"""``copydesk check``: what a copy editor would stop or ask."""

from collections.abc import Sequence
from dataclasses import replace

import click

from editor.checks import in_order
from editor.cli.check_choice import Shown, is_stopped, known_codes
from editor.cli.check_data import stories_data, story_findings
from editor.cli.check_lines import print_lines, summary
from editor.cli.check_sarif import sarif
from editor.cli.context import Context
from editor.cli.output import print_json, say, set_up_output
from editor.cli.progress import progress_bar
from editor.domain.link_answer import LinkAnswer
from editor.domain.status import Status
from editor.domain.story_filter import StoryFilter
from editor.newsroom import Newsroom
from editor.services.reports import CheckedStory

_STATUSES = {each.value.casefold(): each for each in Status}


@click.command("check")
@click.argument("slugs", nargs=-1, metavar="[SLUG…]")
@click.option("--all", "all_stories", is_flag=True, help="Every story on the desk.")
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=click.Choice([each.value for each in Status], case_sensitive=False),
    help="Stories of that status; may be given several times.",
)
@click.option("--desk", default="", metavar="DESK", help="Stories of that desk.")
@click.option("--links", is_flag=True, help="Look whether links answer, on the network.")
@click.option("--private-links", is_flag=True, help="Links to machines of this network, too.")
@click.option("--hints/--no-hints", default=True, help="Hints as well; they are shown by default.")
@click.option(
    "--only", multiple=True, metavar="CODE", callback=known_codes, help="That check alone."
)
@click.option("--off", multiple=True, metavar="CODE", callback=known_codes, help="Not that check.")
@click.option("--waved", is_flag=True, help="Show what was waved through, and why.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
@click.option("--sarif", "as_sarif", is_flag=True, help="Print SARIF 2.1.0 for review tools.")
@click.pass_obj
def command(
    context: Context,
    slugs: tuple[str, ...],
    all_stories: bool,
    statuses: tuple[str, ...],
    desk: str,
    links: bool,
    private_links: bool,
    hints: bool,
    only: frozenset[str],
    off: frozenset[str],
    waved: bool,
    as_json: bool,
    as_sarif: bool,
) -> None:
    """Check stories: those named SLUG, or many at once.

    \N{BACKSPACE}
    copydesk check bridge-vote
    copydesk check bridge-vote --links --no-hints
    copydesk check --all --status Ready
    copydesk check --all --only tk-left

    A line has SLUG:LINE:COLUMN, the severity, the check and what it says; SLUG:FIELD:LINE:COLUMN
    where it isn't about the text. How many there are is said on the standard error output. The
    exit status is 1 if something that is shown stops publishing.
    """
    narrows = StoryFilter(statuses=_statuses(statuses), desk=desk.strip())
    _refuse_contradictions(slugs, narrows, all_stories=all_stories, both=as_json and as_sarif)
    set_up_output(as_json=as_json or as_sarif)
    newsroom = context.newsroom()
    reports = newsroom.reports
    keys = reports.named(slugs) if slugs else reports.wanted(narrows)
    checked = _checked(newsroom, keys)
    if links or private_links:
        checked = _with_links(newsroom, checked, may_be_private=private_links)
    checked = Shown(hints, only, off).of(checked)
    if as_sarif:
        print_json(sarif(checked))
    elif as_json:
        is_one = len(slugs) == len(checked) == 1
        print_json(story_findings(checked[0]) if is_one else stories_data(checked))
    else:
        print_lines(checked, waved=waved)
    _tell(checked, quietly=as_json or as_sarif)
    if is_stopped(checked):
        raise click.exceptions.Exit(1)


def _statuses(names: Sequence[str]) -> tuple[Status, ...]:
    return tuple(_STATUSES[each.casefold()] for each in names)


def _refuse_contradictions(
    slugs: tuple[str, ...], narrows: StoryFilter, *, all_stories: bool, both: bool
) -> None:
    is_many = all_stories or narrows.asks
    if slugs and is_many:
        raise click.UsageError("Name stories, or choose them by --all, --status and --desk.")
    if not slugs and not is_many:
        raise click.UsageError("Name a story, or say --all.")
    if both:
        raise click.UsageError("Choose one of --json and --sarif.")


def _checked(newsroom: Newsroom, keys: Sequence[str]) -> tuple[CheckedStory, ...]:
    with progress_bar("Checking", len(keys)) as advance:
        return tuple(newsroom.reports.check(keys, advance))


def _with_links(
    newsroom: Newsroom, checked: Sequence[CheckedStory], *, may_be_private: bool
) -> tuple[CheckedStory, ...]:
    known: dict[str, LinkAnswer] = {}
    found = []
    with progress_bar("Looking at links", len(checked)) as advance:
        for done, each in enumerate(checked, 1):
            look = newsroom.link_check.look(each.story, known=known, may_be_private=may_be_private)
            found.append(replace(each, findings=in_order((*each.findings, *look))))
            advance(done, len(checked))
    return tuple(found)


def _tell(checked: Sequence[CheckedStory], *, quietly: bool) -> None:
    for each in checked:
        if each.failure:
            say(f"copydesk: “{each.story.article.slug}” was not checked. {each.failure}", err=True)
    if not quietly:
        say(summary(checked), err=True)
