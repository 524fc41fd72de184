"""How much of a paper is read. Papers come from anywhere, so each reader is bounded before it starts, not when memory has run out."""

MEGABYTE = 1_000_000

# The file. The largest agenda packs that councils publish, a thousand scanned pages, come to about 100 MB.
MAX_FILE_BYTES = 100 * MEGABYTE
MAX_TEXT_CHARACTERS = 30 * MEGABYTE  # of decoded text; a pack of a thousand pages prints 3 million

# DOCX, a zip archive: what it says of itself before a member is unpacked.
MAX_DOCX_MEMBERS = 10_000
MAX_DOCX_PART_BYTES = 100 * MEGABYTE  # one XML part, unpacked
MAX_DOCX_BYTES = 1_000 * MEGABYTE  # all its members together, unpacked
MAX_DOCX_RATIO = 500  # unpacked to packed of one XML part; Word's own XML reaches about 30
MAX_DOCX_DEPTH = 200  # tables in tables, boxes in paragraphs

# HTML. The parser's work grows with the square of the depth, so tags deeper than this are flattened before it sees them.
MAX_HTML_DEPTH = 400
MAX_TABLE_CELLS = 200_000  # of one table, as its spans state it: colspan="1000" on a thousand cells
