"""Metadata templates, by name."""

from sqlalchemy import Connection, delete, insert, select

from editor.domain.caption_template import CaptionTemplate
from editor.storage.rows import CaptionTemplateRow
from editor.storage.text import check_text


class CaptionTemplates:
    """The templates, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[CaptionTemplate, ...]:
        """Every template, by name."""
        rows = self._connection.execute(select(CaptionTemplateRow.__table__))
        made = (CaptionTemplate(row.name, row.fields) for row in rows)
        return tuple(sorted(made, key=lambda each: (each.name.casefold(), each.name)))

    def put(self, template: CaptionTemplate) -> None:
        """Store one, over the one of the same name.

        Raises:
            UnknownFieldError: A text holds half of a character.
        """
        check_text("name", template.name)
        check_text("fields", template.fields)
        self.remove(template.name)
        values = {"name": template.name, "fields": template.fields}
        self._connection.execute(insert(CaptionTemplateRow).values(values))

    def remove(self, name: str) -> None:
        """Forget one; nothing happens if it isn't there."""
        self._connection.execute(delete(CaptionTemplateRow).where(CaptionTemplateRow.name == name))
