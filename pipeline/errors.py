"""What a user can mend."""


class UserError(Exception):
    """Something outside the program stands in the way. The message is one sentence for a person: what, and what to do."""
