"""What a person chose: one frozen value, kept as one TOML file in the user's config folder."""

import json
import os
import tomllib
from dataclasses import asdict, dataclass, fields
from getpass import getuser
from pathlib import Path

from platformdirs import user_config_path, user_data_path

from editor.domain.errors import CopydeskError

_APP = "copydesk"


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default.

    Attributes:
        name: Who works here; the name of the account if it was never set.
        initials: For caption writer fields and logs.
        agency: The house; printed in datelines of new stories.
        language: BCP 47, of new stories.
        theme: ``system``, ``light``, ``dark`` or ``high-contrast``.
    """

    name: str = ""
    initials: str = ""
    agency: str = ""
    language: str = "en-US"
    theme: str = "system"

    @property
    def who(self) -> str:
        """The name under which acts are recorded."""
        return self.name or _account()


def settings_path() -> Path:
    """Where the settings of this user lie."""
    return user_config_path(_APP, appauthor=False) / "settings.toml"


def library_path() -> Path:
    """The library's folder: ``COPYDESK_LIBRARY``, else one in the user's data folder."""
    named = os.environ.get("COPYDESK_LIBRARY")
    return Path(named).expanduser() if named else user_data_path(_APP, appauthor=False) / "library"


def load_settings(path: Path | None = None) -> Settings:
    """Read the settings; the defaults where there is no file. Unknown keys are left alone.

    Raises:
        CopydeskError: The file can't be read, is no TOML, or a value is of the wrong kind.
    """
    path = path or settings_path()
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        message = f"The settings in {path} can't be read: {error.strerror}."
        raise CopydeskError(message, hint="See that you may read that file.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"The settings in {path} can't be read: {error}."
        raise CopydeskError(message, hint="Mend the file, or delete it to start anew.") from error
    known = {each.name for each in fields(Settings)}
    wrong = [key for key in known & data.keys() if not isinstance(data[key], str)]
    if wrong:
        message = f"In {path}, {', '.join(sorted(wrong))} must be text."
        raise CopydeskError(message, hint="Put the value in quotation marks.")
    return Settings(**{key: data[key] for key in known & data.keys()})


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Write the settings: beside the old file first, then in its place."""
    path = path or settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    # A JSON string is a valid TOML basic string.
    lines = [
        f"{key} = {json.dumps(value, ensure_ascii=False)}"
        for key, value in asdict(settings).items()
    ]
    aside = path.with_suffix(".new")
    aside.write_text("\n".join(lines) + "\n", encoding="utf-8")
    aside.replace(path)


def _account() -> str:
    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
