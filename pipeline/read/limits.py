"""How much of a paper is read. Papers come from anywhere: each reader is bounded before it starts, not when memory is out."""

MEGABYTE = 1_000_000

# The file. The largest agenda packs that councils publish, a thousand scanned pages, come to about 100 MB.
MAX_FILE_BYTES = 100 * MEGABYTE
MAX_TEXT_BYTES = 40 * MEGABYTE  # of a text, Markdown or HTML file
MAX_TEXT_CHARACTERS = 20 * MEGABYTE  # of a paper's words; a pack of a thousand pages prints 3 million
MAX_LINES = MEGABYTE

# DOCX, a zip archive: what it says of itself before a member is unpacked.
MAX_DOCX_MEMBERS = 10_000
MAX_DOCX_PART_BYTES = 40 * MEGABYTE  # one XML part, unpacked
MAX_DOCX_RATIO = 250  # unpacked to packed bytes of one XML part; those that Word writes reach about 40
MAX_DOCX_DEPTH = 200  # elements within elements; a table in a table in a text box has about 40
MAX_DOCX_LEVELS = 9  # of a numbered list, as Word has them

# HTML. The parser's work grows with the square of the depth: tags deeper than this are flattened before it sees them.
MAX_HTML_DEPTH = 150
MAX_HTML_TAGS = 500_000  # a year's minutes on one page have 50,000
MAX_HTML_REOPENED = 200_000  # formatting elements that the parser would open again because the page never closed them
MAX_TABLE_CELLS = 200_000  # of one table
MAX_COLUMNS = 200  # of one table; cells beyond stand in the last

# PDF. The largest agenda packs have a thousand pages; a page's own table holds some hundred rules, a map or a chart many thousand.
MAX_PDF_PAGES = 3_000
MAX_PDF_PAGE_CHARACTERS = 200_000  # a page of small print holds 10,000
MAX_PDF_DRAWINGS = 8_000  # of one page, looked at in search of tables
MAX_PDF_STROKES = 10_000  # of one page: rules and sides of filled areas, as drawn
MAX_PDF_RULES = 1_500  # of one page, after those that continue each other are joined
MAX_PDF_CROSSINGS = 3_000  # of these rules; a spreadsheet of a hundred rows and twenty-five columns on one page has 2,600
MAX_PDF_COLOURINGS = 2_000_000  # cells of a table times coloured areas on its page
