"""The steps from one schema to the next, as revisions of Alembic: `v2_....py` leads from schema 1 to 2.

A step says what becomes of the tables that were there; it is frozen once it is released. Its SQL is SQLite's, run on both databases by
`script.run_script`. New tables, indexes and all views are made from schema.sql (`migrate.py`), so a step that changes a table which an
earlier step left to be made must look first whether it is there. Views that go are named in `removed_views`; `fill(connection)`, if a
step has it, is called when all is made.
"""
