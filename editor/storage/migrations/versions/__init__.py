"""One module a migration, named by its number; a released one is never changed."""
