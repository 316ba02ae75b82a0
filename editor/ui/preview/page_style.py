"""The look of the preview."""

from editor.ui.theme import SANS, SERIF, Theme


def style_of(theme: Theme) -> str:
    """The look of the preview, in the little CSS that QTextBrowser has."""
    ink, soft, line = (colour.name() for colour in (theme.ink, theme.soft, theme.line))
    return f"""
        body {{ font-family: "{SERIF}"; font-size: 17px; color: {ink}; }}
        h1 {{ font-size: 27px; font-weight: 600; margin: 4px 0 2px 0; line-height: 82%; }}
        h2 {{ font-size: 20px; font-weight: 600; margin: 20px 0 4px 0; line-height: 88%; }}
        h3 {{ font-size: 17px; font-weight: 600; margin: 16px 0 4px 0; }}
        p {{ margin: 0 0 12px 0; }}
        a {{ color: {theme.accent.name()}; }}
        blockquote {{ margin: 12px 24px; font-style: italic; }}
        .by, .over, .figcaption {{ font-family: "{SANS}"; font-size: 13px; color: {soft}; }}
        .standfirst {{ font-size: 18px; color: {soft}; }}
        .tagline {{ font-style: italic; color: {soft}; }}
        th, td {{ border: 1px solid {line}; padding: 4px 8px; }}
    """
