"""The items of a file for WordPress's importer: the post, its pictures, its people."""
