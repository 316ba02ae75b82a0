"""What stories can be begun from: Markdown files with front matter, ours and the newsroom's."""

from dataclasses import dataclass, replace
from pathlib import Path

from editor.domain.article import Article
from editor.domain.dateline import Dateline
from editor.domain.errors import CopydeskError, UnknownFieldError, quoted
from editor.importers import read_article
from editor.resources import path_of
from editor.services.source_files import read_source
from editor.settings import InForce

_ENDING = ".md"


@dataclass(frozen=True, slots=True)
class Template:
    """A template as a list shows it.

    Attributes:
        name: Its file's name without the ending: ``match-report``.
        label: In words: ``Match report``.
        is_own: Whether the newsroom made it; ours come with the program.
    """

    name: str
    label: str
    is_own: bool


class Templates:
    """The templates of a library.

    Args:
        folder: The newsroom's own lie there; one of the same name stands in the place of ours.
        in_force: Gives language and agency where a template doesn't.
    """

    def __init__(self, folder: Path, in_force: InForce) -> None:
        self._folder = folder
        self._in_force = in_force

    def all(self) -> tuple[Template, ...]:
        """Every one, by label."""
        found = {
            path.stem: Template(path.stem, _label(path.stem), path.parent == self._folder)
            for path in self._paths()
        }
        return tuple(sorted(found.values(), key=lambda each: each.label.casefold()))

    def article(self, name: str) -> Article:
        """A new article as the template has it; its slug is the template's name.

        Raises:
            UnknownFieldError: There is no template of that name.
            UnreadableFileError: It can't be read.
        """
        found = {path.stem: path for path in self._paths()}.get(name)
        if found is None:
            message = f"There is no template {quoted(name)}."
            raise UnknownFieldError(message, hint=f"Put a Markdown file into {self._folder}.")
        article = read_article(found.name, read_source(found)).article
        agency = article.dateline.agency or self._in_force.settings.agency
        return replace(
            article,
            language=article.language or self._in_force.settings.language,
            dateline=replace(article.dateline or Dateline(), agency=agency),
            source_digest="",
        )

    def keep(self, name: str, markdown: str) -> None:
        """Keep a template of the newsroom's own, over one of the same name.

        Raises:
            CopydeskError: The name can't be a file's, or the folder can't be written.
        """
        if not name or Path(name).name != name or name.startswith("."):
            message = f"A template can't be called {quoted(name)}."
            raise UnknownFieldError(message, hint="Use letters, digits and hyphens.")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / f"{name}{_ENDING}").write_text(markdown, encoding="utf-8")
        except OSError as error:
            message = f"The template can't be kept: {error.strerror}."
            raise CopydeskError(message, hint=f"See that {self._folder} can be written.") from error

    def _paths(self) -> list[Path]:
        """Ours first, so that the newsroom's own replace them."""
        ours = sorted(path_of("templates/stories").glob(f"*{_ENDING}"))
        own = sorted(self._folder.glob(f"*{_ENDING}")) if self._folder.is_dir() else []
        return ours + own


def _label(name: str) -> str:
    return name.replace("-", " ").capitalize()
