"""A place that stories are published to, as the desk set it up."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from editor.domain.publishing.ability import Ability


@dataclass(frozen=True, slots=True)
class Target:
    """One site, folder or address. Its secret lies in the keyring, never here.

    Attributes:
        id: Of the domain (``new_id``).
        name: As people call it, such as ``Courier site``; each another, whatever its capitals.
        kind: The id of its ``TargetKind``: ``wordpress``, ``ghost``, ``folder``, ``sftp``,
            ``webhook``.
        url: Its address, or the path of a folder.
        user: Whom the site knows us as; empty where the secret says it.
        options: Words for the kind's options, by name, those that differ from the defaults.
        missing: What the site itself was found unable to take when it was last asked, and why;
            beside what its kind can't.
        paused: Why nothing is sent there; empty if it is.
    """

    id: str
    name: str
    kind: str
    url: str = ""
    user: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    missing: Mapping[Ability, str] = field(default_factory=dict)
    paused: str = ""
