"""The library on disk: SQLAlchemy rows (private to this package), search, history, migrations.

Nothing heavy is imported here, so that ``snapshot`` can be read before the database is.
"""
