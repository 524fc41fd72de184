"""Who held which post when, as papers show it: "the Director of Place" is "K Birch" where a paper of those months says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pipeline.link.mentions import NameMention
from pipeline.link.name_forms import NameForm, agree, form_of, initials_of, name_in
from pipeline.link.person_clusters import ordinal
from pipeline.link.posts import post_name

_NEAR = 400  # days between the paper that shows somebody in a post and the task


class Holders:
    """The names that papers print beside posts. It depends on the mentions, not on their order."""

    def __init__(self, mentions: Iterable[NameMention] = ()) -> None:
        self._of_post: dict[str, list[tuple[int, NameForm]]] = defaultdict(list)
        for mention in mentions:
            form = form_of(mention.name) if mention.name else None
            if form and mention.role and mention.date and mention.ref.field == "name":
                self._of_post[post_name(mention.role)].append((ordinal(mention.date), form))

    def may_be(self, post: str, owner: str, date: str | None) -> bool:
        """Whether papers of that time show the person `owner` ("K Birch", "KB") in the post."""
        seen = self._of_post.get(post_name(post), ()) if date else ()
        letters = owner.replace(".", "").replace(" ", "")
        name = form_of(name_in(owner) or "") if seen else None
        for day, form in seen:
            if date and abs(day - ordinal(date)) <= _NEAR:
                if letters.isupper() and 2 <= len(letters) <= 3 and initials_of(form) == letters.lower():
                    return True
                if name and agree(form, name):
                    return True
        return False
