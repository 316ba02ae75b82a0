"""Where the wire sample was damaged when somebody re-published it, read by eye."""

from pathlib import Path

WIRE = Path(__file__).resolve().parents[2] / "shared" / "data" / "wire" / "ap-pasted-from-web.txt"
BEGINS = "SEOUL"

# The words on both sides of what is lost or out of place; each stands once in the sample.
PLACES = (
    "response North Korea",
    "so Put",
    "technologies Nuclear",
    "acquire its",
    "systems a",
    "it 10,000",
    "contract Both",
    "so Consider",
    "others conventional",
    "accusations Iran",
    "missiles And",
    "the to",
    "partners advise",
)


def wire_body() -> str:
    """The story of the sample, page furniture at its head apart; empty where it isn't here."""
    if not WIRE.exists():
        return ""
    text = WIRE.read_text(encoding="utf-8")
    return text[text.index(BEGINS) :]


def spans_of(body: str) -> tuple[tuple[str, int, int], ...]:
    """Each place with its first code point and one past its last."""
    return tuple((words, at, at + len(words)) for words in PLACES if (at := body.find(words)) >= 0)
