"""Letters that were read with the wrong character set, with what they were."""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity
from editor.language.mojibake import damage_in


def _find(context: CaptionContext) -> Iterator[Remark]:
    text = context.caption
    for each in damage_in(text, context.twin):
        if each.repaired is None:
            message = "A letter is lost here: it was read with the wrong character set."
            yield Remark(message, "caption", each.start, each.end)
        else:
            message = "These letters were read with the wrong character set."
            yield Remark(message, "caption", each.start, each.end, (each.repaired,))


MOJIBAKE = CaptionRule(
    label="Damaged letters",
    number=29,
    severity=Severity.BLOCKER,
    find=_find,
    must_match=(
        CaptionContext("The Navyís newest carrier sails."),
        CaptionContext("JosŽ Mourinho waves."),
        CaptionContext("FranÃ§ois KÃ¶ln waves."),
        CaptionContext("Itâ€™s a boat."),
        CaptionContext("A lost \ufffd letter."),
        CaptionContext("Jos√© waves."),
    ),
    must_not_match=(
        CaptionContext("José Müller of São Paulo, Šárka’s friend, says “ça va” – £5."),
        CaptionContext("Paris, un país: París."),
        CaptionContext("Łódź and ŽIŽKA and Åsa Öberg 北京 서울."),
    ),
)
