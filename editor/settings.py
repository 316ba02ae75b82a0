"""What a person chose: one frozen value, kept as one TOML file in the user's config folder."""

import json
import os
import tomllib
from dataclasses import MISSING, Field, asdict, dataclass, field, fields
from getpass import getuser
from pathlib import Path
from typing import Any

from platformdirs import user_config_path, user_data_path

from editor.domain.caption_form import CaptionForm
from editor.domain.credit_form import CreditForm
from editor.domain.errors import CopydeskError

_APP = "copydesk"
_KINDS = {
    str: "text, in quotation marks",
    bool: "true or false",
    int: "a whole number",
    dict: "a table of texts",
}


def _choice(default: str, label: str, help: str, *choices: tuple[str, str]) -> Any:
    return field(default=default, metadata={"label": label, "help": help, "choices": choices})


def _text(label: str, help: str, default: str = "") -> Any:
    return field(default=default, metadata={"label": label, "help": help})


def _number(default: int, label: str, help: str, least: int, most: int) -> Any:
    return field(
        default=default, metadata={"label": label, "help": help, "least": least, "most": most}
    )


def _switch(label: str, help: str, *, default: bool) -> Any:
    return field(default=default, metadata={"label": label, "help": help})


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting: declared once, with its default; the preferences are built from it.

    A field's metadata has its ``label`` and ``help``, for a number its ``least`` and ``most``, for
    a text of a few kinds its ``choices`` as pairs of value and label. A field without metadata is
    changed elsewhere in the window.
    """

    name: str = _text("Your name", "Under it your changes are recorded.")
    initials: str = _text("Your initials", "For caption writer fields and logs.")
    agency: str = _text("Agency", "The house; printed in datelines of new stories.")
    language: str = _text("Language", "Of new stories, such as en-US or en-GB.", "en-US")
    credit_style: str = _choice(
        "own",
        "Credit lines",
        "In which form they are printed, whoever supplies the photo.",
        ("own", "As the supplier signs"),
        ("ap", "AP"),
        ("reuters", "Reuters"),
        ("afp", "AFP"),
        ("getty", "Getty Images"),
        ("pa", "PA"),
        ("house", "The house’s own form"),
    )
    credit_form: str = _text(
        "The house’s own form of credit lines",
        "With {creators}, {organisations}, {pool}, {handout}, {distributor} and {file}.",
        "Photo: {creators}/{organisations}/{pool}/{handout} via {distributor}, {file}",
    )
    byline_style: str = _choice(
        "house",
        "Bylines and taglines",
        "In whose form they are printed.",
        ("house", "The house’s own"),
        ("ap", "AP"),
        ("reuters", "Reuters"),
        ("bbc", "BBC"),
        ("nyt", "The New York Times"),
    )
    byline_form: str = _text(
        "The house’s own form of bylines",
        "With {names}, {agency}, {affiliation} and {place}; By is said in the story’s language.",
        "By {names}",
    )
    serial_comma: bool = _switch(
        "Comma before “and” in lists of names", "Ann, Bo, and Cy wrote it.", default=False
    )
    caption_dates: str = _choice(
        "language",
        "Dates in captions",
        "How captions write dates, and what the rules for captions hold them to.",
        ("language", "As the story’s language does"),
        ("ap", "AP: Tuesday, Jan. 29, 2008"),
        ("uk", "British: Tuesday 29 January 2008"),
        ("iso", "2008-01-29"),
    )
    caption_positions: str = _choice(
        "commas",
        "Positions in captions",
        "How captions say who stands where.",
        ("commas", "Between commas: Ann Lee, left, and Bo Kim"),
        ("brackets", "In brackets: Ann Lee (left) and Bo Kim"),
    )
    file_after_days: int = _number(
        14, "File photo after", "Days before publication; older photos are marked FILE.", 1, 365
    )
    caption_rules_off: str = _text(
        "Caption rules not followed",
        "Their names, separated by commas: no-place, past-tense. Those that stop publishing stay.",
    )
    sign_copies: bool = _switch(
        "Sign copies anew",
        "Copies of photos with Content Credentials get the desk’s own, if it has a certificate.",
        default=True,
    )
    theme: str = _choice(
        "system",
        "Colours",
        "System follows light and dark as the computer does.",
        ("system", "System"),
        ("light", "Light"),
        ("dark", "Dark"),
        ("high-contrast", "High contrast"),
    )
    text_percent: int = _number(100, "Text size", "Of the copy, in percent.", 60, 300)
    smart_quotes: bool = _switch(
        "Typographic quotes and dashes",
        "Quotes, apostrophes, dashes and ellipses as the story's language writes them.",
        default=True,
    )
    auto_pairs: bool = _switch(
        "Close brackets and quotes", "The closing one is typed for you.", default=True
    )
    spelling: bool = _switch("Check spelling", "While you write, off the network.", default=True)
    focus: str = _choice(
        "off",
        "Focus",
        "Dims everything but where you write.",
        ("off", "Off"),
        ("paragraph", "Paragraph"),
        ("sentence", "Sentence"),
    )
    typewriter: bool = _switch(
        "Typewriter scrolling", "The line that you write stays in the middle.", default=False
    )
    column_words: int = _number(
        5, "Words in a print line", "For lengths in lines and targets in lines.", 2, 20
    )
    column_mm: int = _number(45, "Width of a print column", "In millimetres.", 20, 200)
    words_a_minute: int = _number(230, "Reading speed", "Words a minute.", 80, 600)
    hints: bool = _switch(
        "Hints", "One line when you do something for the first time.", default=True
    )
    hints_seen: dict[str, str] = field(default_factory=dict)
    """The hints that were shown, by name, and the day."""
    targets_in_lines: bool = False
    """Whether the last target was typed in print lines: a bare number is of that unit then."""
    send_folder: str = ""
    """Where photos were sent last; empty for the documents."""
    send_pattern: str = ""
    """How the copies were named; empty keeps the names."""
    keys: dict[str, str] = field(default_factory=dict)
    """Keys that a person changed: the id of the command, and the keys as Qt writes them."""

    @property
    def credit_print(self) -> str:
        """How credit lines are printed: a style by its name, or the house's own form."""
        return self.credit_form if self.credit_style == "house" else self.credit_style

    @property
    def byline_print(self) -> CreditForm:
        """How bylines and taglines are printed."""
        return CreditForm(self.byline_style, self.byline_form, self.serial_comma)

    @property
    def caption_form(self) -> CaptionForm:
        """How captions are written, and which rules for them aren't followed."""
        off = tuple(code.strip() for code in self.caption_rules_off.split(",") if code.strip())
        return CaptionForm(self.caption_dates, self.caption_positions, self.file_after_days, off)

    @property
    def who(self) -> str:
        """The name under which acts are recorded."""
        return self.name or _account()


@dataclass(slots=True)
class InForce:
    """The settings as they are at this moment: services ask here when they act.

    Who changes a setting puts the whole new value here, from any thread.
    """

    settings: Settings

    def who(self) -> str:
        """The name under which acts are recorded now."""
        return self.settings.who


def limits_of(name: str) -> tuple[int, int]:
    """The least and the most that a number among the settings may be."""
    meta = next(each.metadata for each in fields(Settings) if each.name == name)
    return meta["least"], meta["most"]


def settings_path() -> Path:
    """Where the settings of this user lie."""
    return user_config_path(_APP, appauthor=False) / "settings.toml"


def signing_chain_path() -> Path:
    """Where the certificates lie with which copies are signed; nothing secret is in them."""
    return settings_path().with_name("signing-certificates.pem")


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
    chosen = {}
    for each in fields(Settings):
        if each.name in data:
            fault = _fault(each, data[each.name])
            if fault:
                message = f"In {path}, {each.name} must be {fault}."
                raise CopydeskError(message, hint="Mend that line, or delete it.")
            chosen[each.name] = data[each.name]
    return Settings(**chosen)


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Write the settings: beside the old file first, then in its place."""
    path = path or settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    tables = {key: value for key, value in asdict(settings).items() if isinstance(value, dict)}
    lines = [
        f"{key} = {_toml(value)}" for key, value in asdict(settings).items() if key not in tables
    ]
    for name, table in tables.items():
        lines += [
            "",
            f"[{name}]",
            *(f"{_toml(key)} = {_toml(value)}" for key, value in table.items()),
        ]
    aside = path.with_suffix(".new")
    aside.write_text("\n".join(lines) + "\n", encoding="utf-8")
    aside.replace(path)


def _toml(value: object) -> str:
    """A text, number or truth in TOML: they are written as in JSON."""
    return json.dumps(value, ensure_ascii=False)


def _fault(setting: Field[Any], value: object) -> str:
    """What a value should be; empty if it is that."""
    kind = dict if setting.default is MISSING else type(setting.default)
    choices = [name for name, _ in setting.metadata.get("choices", ())]
    if type(value) is not kind:
        return _KINDS[kind]
    if isinstance(value, dict) and not all(isinstance(each, str) for each in value.values()):
        return _KINDS[kind]
    if choices and value not in choices:
        return f"one of {', '.join(choices)}"
    if isinstance(value, int) and "least" in setting.metadata:
        least, most = setting.metadata["least"], setting.metadata["most"]
        return "" if least <= value <= most else f"between {least} and {most}"
    return ""


def _account() -> str:
    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
