"""Who presented, introduced or submitted the items of a meeting."""
