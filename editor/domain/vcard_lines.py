r"""The lines of a vCard: folded and unfolded, with parameters and escapes of all three versions.

RFC 6350 (4.0) sections 3.2 to 3.4, RFC 6868 for parameters (``^n ^' ^^``), RFC 2426 (3.0), and
vCard 2.1 of the Versit consortium with its QUOTED-PRINTABLE and its bare parameters.
"""

import quopri
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

LONGEST_LINE_OCTETS = 75  # RFC 6350, 3.2; the break isn't counted
_HEAD = re.compile(r"(?:[\w-]+\.)?([A-Za-z0-9-]+)((?:;(?:\"[^\"]*\"|[^\":;])*)*):(.*)", re.DOTALL)
_PARAMETER = re.compile(r";((?:\"[^\"]*\"|[^\";])*)")
_CARET = {"^n": "\n", "^N": "\n", "^'": '"', "^^": "^"}
_BARE = {"QUOTED-PRINTABLE": "ENCODING", "BASE64": "ENCODING", "8BIT": "ENCODING"}
_SOFT_BREAK = re.compile(r";(?:ENCODING=)?QUOTED-PRINTABLE[:;]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Property:
    """A line of a card, unfolded; names are in capitals, values still escaped.

    Attributes:
        line: Where it begins in the file, from 1.
        parameters: By name; several of one name with commas between them.
        value: Decoded if it was QUOTED-PRINTABLE.
    """

    line: int
    name: str
    parameters: Mapping[str, str]
    value: str


def written(name: str, value: str, **parameters: str) -> str:
    """A property as lines of 75 octets at most, each ended by CR LF; the value is escaped."""
    given = "".join(
        f';{key.replace("_", "-")}="{_careted(each)}"' for key, each in parameters.items()
    )
    return _folded(f"{name}{given}:{value}")


def properties(text: str) -> Iterator[Property | int]:
    """The properties of a file in order; the number of a line that is none."""
    for line, content in _unfolded(text):
        found = _HEAD.fullmatch(content)
        if found is None:
            yield line
            continue
        parameters = _parameters(found[2])
        value = found[3]
        if parameters.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
            value = _unquoted(value, parameters.get("CHARSET", "utf-8"))
        yield Property(line, found[1].upper(), parameters, value)


def escaped(text: str) -> str:
    r"""Text as a value or a part of one (RFC 6350, 3.4); any line break is ``\n``."""
    safe = re.sub(r"([\\,;])", r"\\\1", text)
    return re.sub(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]", r"\\n", safe)


def unescaped(value: str) -> str:
    r"""The text of a value; sloppy escapes such as ``\:`` are read, too."""
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value, flags=re.DOTALL)


def parts(value: str, separator: str) -> list[str]:
    """The parts of a value between separators that aren't escaped; each is text."""
    found = re.findall(rf"(?:\\.|[^\\{separator}])+|{separator}", value, re.DOTALL)
    columns = [""]
    for piece in found:
        if piece == separator:
            columns.append("")
        else:
            columns[-1] = unescaped(piece)
    return columns


def _folded(content: str) -> str:
    lines, octets = [""], 0
    for sign in content:
        size = len(sign.encode(errors="replace"))
        if octets + size > LONGEST_LINE_OCTETS:
            lines.append(" ")
            octets = 1
        lines[-1] += sign
        octets += size
    return "".join(f"{line}\r\n" for line in lines)


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Lines put together again, with the number of the first; blank ones are left out.

    A continuation begins with a space or tab. After QUOTED-PRINTABLE an equals sign at the end
    breaks the line, and the next one may begin with anything.
    """
    begins, content = 0, ""
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text.lstrip("\ufeff")), 1):
        if content.endswith("=") and _SOFT_BREAK.search(content.partition(":")[0] + ":"):
            content = content[:-1] + line
        elif line[:1] in {" ", "\t"} and content:
            content += line[1:]
        else:
            if content.strip():
                yield begins, content
            begins, content = number, line
    if content.strip():
        yield begins, content


def _parameters(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for piece in _PARAMETER.findall(text):
        name, is_named, value = piece.partition("=")
        key = name.upper() if is_named else _BARE.get(name.upper(), "TYPE")
        plain = _uncareted((value if is_named else name).replace('"', ""))
        found[key] = f"{found[key]},{plain}" if key in found else plain
    return found


def _unquoted(value: str, charset: str) -> str:
    octets = quopri.decodestring(value.encode(errors="replace"))
    for each in (charset, "utf-8"):
        try:
            return octets.decode(each)
        except (LookupError, UnicodeDecodeError):
            continue
    return octets.decode("cp1252", errors="replace")


def _careted(text: str) -> str:
    return text.replace("^", "^^").replace('"', "^'").replace("\n", "^n")


def _uncareted(text: str) -> str:
    return re.sub(r"\^[nN'^]", lambda match: _CARET[match[0]], text)
