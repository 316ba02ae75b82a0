"""How versions are counted for those who get them."""

from dataclasses import replace

from editor.domain.article import Correction
from editor.domain.status import Status, StatusChange
from editor.exporters.release import as_sent, release_of
from tests.exporters.releases import CORRECTED, CORRECTED_AT


def test_a_kill_counts_higher_than_several_corrections_told_at_once() -> None:
    receipt = StatusChange(Status.CORRECTED, "Ed", CORRECTED_AT)
    corrected = replace(
        CORRECTED.article,
        status_log=(*CORRECTED.article.status_log, receipt),
        corrections=(*CORRECTED.article.corrections, Correction("It is Oban.", CORRECTED_AT)),
    )
    kill = StatusChange(Status.KILLED, "Ed", CORRECTED_AT)
    killed = replace(corrected, status=Status.KILLED, status_log=(*corrected.status_log, kill))
    sent = as_sent(replace(CORRECTED, article=killed)).article
    assert release_of(sent).version == release_of(corrected).version + 1
