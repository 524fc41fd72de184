"""People and posts: lists of attendance, and names in the text."""
