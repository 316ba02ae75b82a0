"""Alembic's entry: runs the migrations in the transaction that the caller has opened."""

from alembic import context

from editor.storage.rows import ArticleRow

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=ArticleRow.metadata,
    render_as_batch=True,
    transactional_ddl=True,  # the store sends BEGIN itself, so SQLite rolls tables back too
)
with context.begin_transaction():
    context.run_migrations()
