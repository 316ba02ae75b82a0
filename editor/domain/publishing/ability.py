"""What a place that stories are published to may or may not take."""

from enum import StrEnum


class Ability(StrEnum):
    """One thing; the value is what people call it."""

    SECTION = "section"
    TAGS = "tags"
    EXCERPT = "standfirst as an excerpt"
    SLUG = "address of its own"
    AUTHOR = "author"
    SEVERAL_AUTHORS = "several authors"
    PICTURES = "pictures"
    CAPTIONS = "captions"
    ALT = "alt texts"
    LEAD = "lead picture"
    BLOCKS = "blocks"
    SCHEDULE = "schedule"
    DRAFTS = "drafts"
    READ_BACK = "reading back"
    CONFLICTS = "noticing changes made there"
    UPDATE = "updates"
    UNPUBLISH = "unpublishing"
    PICTURE_REMOVAL = "removing pictures of a killed story"
