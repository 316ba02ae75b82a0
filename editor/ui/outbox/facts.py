"""What is known of an entry of the outbox, as names and values."""

from datetime import datetime

from editor.domain.publishing.dispatch import Dispatch
from editor.ui.outbox.words import act_words, clock_time, digest_of, moment_time, short_digest


def facts_of(entry: Dispatch, target: str, now: datetime) -> tuple[tuple[str, str], ...]:
    """Names and values, those without a value left out.

    Args:
        entry: The entry.
        target: What its target is called.
        now: An aware time.
    """
    remote, post = entry.progress.remote, entry.post
    asked = f"{clock_time(entry.made_at, now)}, {entry.by}".removesuffix(", ")
    tried = f"{entry.attempts:,} failed since the last step" if entry.attempts else ""
    facts = (
        ("Target", target),
        ("Act", act_words(entry)),
        ("Story", entry.slug),
        ("Asked for", asked),
        ("Held until", moment_time(entry.release_at, now) if entry.release_at else ""),
        ("Scheduled for", moment_time(entry.schedule_at, now) if entry.schedule_at else ""),
        ("Sent", clock_time(entry.sent_at, now) if entry.sent_at else ""),
        ("Tries", tried),
        ("Next try", clock_time(entry.next_try_at, now) if entry.next_try_at else ""),
        ("Address", remote.url if remote is not None else ""),
        ("Edited at", remote.edit_url if remote is not None else ""),
        ("Version", f"{post.version}, {post.format}"),
        ("Pictures", f"{len(post.pictures):,}" if post.pictures else ""),
        ("Content", short_digest(digest_of(entry))),
        ("Note to desks", post.note),
        ("Entry", entry.id),
    )
    return tuple((name, value) for name, value in facts if value)
