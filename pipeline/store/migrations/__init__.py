"""The steps from one schema to the next, as revisions of Alembic: `v2_....py` leads from schema 1 to 2.

A step is frozen once it is released. Its SQL is SQLite's, run on both databases by `script.run_script`; it makes tables and indexes,
moves rows, and leaves views to `migrate.py`, but names those that go in `removed_views`.
"""
