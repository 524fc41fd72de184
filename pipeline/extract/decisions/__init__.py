"""What the body decided, by its operative verbs."""
