"""What no place takes that is only given files, and why."""

from editor.domain.publishing.ability import Ability

FILES_ONLY = {
    Ability.SCHEDULE: "Whoever gets files may use them at once: the outbox holds them until then.",
    Ability.DRAFTS: "Files have no status: what is delivered is out.",
    Ability.READ_BACK: "What becomes of the files there can’t be read back.",
    Ability.CONFLICTS: "What is changed in a system behind it can’t be seen.",
    Ability.UNPUBLISH: "Whoever took the files has them: kill the story, which sends a notice.",
}
