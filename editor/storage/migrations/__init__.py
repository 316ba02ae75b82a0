"""The migrations, run by Alembic from the first schema on; ``env.py`` is Alembic's entry."""
