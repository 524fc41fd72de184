"""What papers report of actions agreed earlier."""
