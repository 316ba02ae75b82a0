"""What goes when there are more than seven regular backups."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.backup import KEPT, BackupKind, kind_of, regular_name, superfluous_backups
from editor.domain.backup import taken_at as moment

moments = st.integers(0, 4_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
regular = st.lists(moments.map(regular_name), max_size=20, unique=True)
others = st.lists(
    st.one_of(
        st.text(max_size=30),
        st.sampled_from(
            (
                "monday.db",
                "regular-.db",
                "regular-99999999T999999Z.db",
                "regular-20261123T140005Z.db-wal",
                ".regular-20261123T140005Z.db.77.unfinished",
                "replaced-20261123T140005123456Z.db",
                "schema-0001-20261123T140005123456Z.db",
            )
        ),
    ).filter(lambda name: kind_of(name) is not BackupKind.REGULAR)
)


@given(regular, others)
def test_seven_regular_backups_stay_and_no_other_file_goes(
    names: list[str], kept: list[str]
) -> None:
    gone = set(superfluous_backups([*kept, *names]))
    left = [name for name in names if name not in gone]

    assert gone <= set(names)
    assert len(left) == min(KEPT, len(names))
    assert not left or not gone or min(left) > max(gone)


@given(regular, moments)
def test_a_new_backup_takes_the_place_of_the_oldest(names: list[str], at: datetime) -> None:
    kept = [name for name in names if name not in superfluous_backups(names)]
    new = regular_name(max([at, *filter(None, map(moment, kept))]) + timedelta(hours=4))

    gone = superfluous_backups([*kept, new])

    assert gone == ((min(kept),) if len(kept) == KEPT else ())


@given(moments)
def test_the_name_of_a_regular_backup_tells_its_moment(at: datetime) -> None:
    here = at.astimezone(timezone(timedelta(hours=-7)))
    assert moment(regular_name(here)) == at
    assert kind_of(regular_name(here)) is BackupKind.REGULAR


def test_what_copydesk_did_not_name_was_made_by_hand() -> None:
    assert kind_of("schema-0001-20261123T140005123456Z.db") is BackupKind.SCHEMA
    assert kind_of("replaced-20261123T140005123456Z.db") is BackupKind.REPLACED
    assert kind_of("before-the-vote.db") is BackupKind.BY_HAND
