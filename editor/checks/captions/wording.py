"""How the fixes of several rules put their words in."""

from editor.checks.captions.context import CaptionContext


def sentence_behind(context: CaptionContext, sentence: str) -> tuple[int, int, str]:
    """Where a sentence goes behind the words of a caption: before a sign-off.

    Returns:
        The range of the last character of the words, and what stands in its place then; an empty
        range where there are no words.
    """
    end = context.words_end
    last = context.words[-1:]
    stop = "" if last in {".", "!", "?", "”"} else "."
    return end - len(last), end, f"{last}{stop} {sentence}"


def clause_before_stop(context: CaptionContext, clause: str) -> tuple[int, int, str]:
    """Where ``, in Oslo`` goes in the first sentence of a caption: before its stop.

    Returns:
        The range of its last character, and what stands in its place then; an empty range where
        there is no sentence.
    """
    if not context.sentences:
        return 0, 0, ""
    end = context.sentences[0][1]
    last = context.caption[end - 1 : end]
    return end - 1, end, f"{clause}{last}" if last in ".!?" else f"{last}{clause}."
