"""Persons, posts and memberships as rows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from pipeline.link.keys import id_of
from pipeline.link.mentions import NameMention, Papers, Row
from pipeline.link.people import link_people
from pipeline.link.person_clusters import Cluster
from pipeline.link.posts import Post, Posts, link_posts, memberships_of
from pipeline.link.row_parts import candidate_rows, dates_of, keys_of, one_line


def people_rows(papers: Papers) -> dict[str, list[Row]]:
    """The rows of person, person_name, post, membership, person_link, post_link and link_candidate."""
    tables: dict[str, list[Row]] = defaultdict(list)
    posts = link_posts(papers.names, papers.jurisdiction_id, papers.jurisdiction_key, papers.organization_keys)
    jurisdiction_id = papers.jurisdiction_id
    for post in posts.posts:
        tables["post"].append((id_of("post", post.key), post.key, jurisdiction_id, post.organization_id, post.title))
    for ref, key in posts.of_mention.items():
        tables["post_link"].append((ref.table, ref.fact_id, ref.field, jurisdiction_id, id_of("post", key)))
    by_key = {post.key: post for post in posts.posts}
    people = link_people(papers.names, papers.rulings)
    clusters = sorted(enumerate(people.clusters), key=lambda entry: min((m.place, m.ref) for m in entry[1].mentions))
    names = [_fullest_name(cluster) for _, cluster in clusters]
    for (place, cluster), name, key in zip(clusters, names, keys_of(papers.jurisdiction_key, names), strict=True):
        person_id = id_of("person", key)
        family = cluster.forms[0].form.family
        dates = dates_of(cluster.mentions)
        tables["person"].append((person_id, key, jurisdiction_id, name, family, cluster.kind, *dates))
        tables["person_name"] += _names(cluster, person_id, jurisdiction_id)
        tables["membership"] += _memberships(papers, cluster, person_id, key, posts, by_key)
        tables["person_link"] += [(*linked.ref, jurisdiction_id, person_id, linked.score, linked.method) for linked in cluster.links]
        candidates = people.candidates.get(place, ())
        tables["link_candidate"] += candidate_rows(jurisdiction_id, "person", person_id, candidates)
    return tables


def _mentions(cluster: Cluster) -> list[NameMention]:
    """The mentions that make the person, without the facts that only name one."""
    return [mention for form in cluster.forms for mention in form.mentions]


def _fullest_name(cluster: Cluster) -> str:
    """Of the fullest form of the name the spelling that is printed most often."""
    printed = Counter(one_line(mention.name or "") for mention in cluster.forms[0].mentions)
    return min(printed, key=lambda name: (-printed[name], name.isupper(), name))


def _names(cluster: Cluster, person_id: int, jurisdiction_id: int) -> list[Row]:
    printed: dict[str, list[NameMention]] = defaultdict(list)
    for mention in _mentions(cluster):
        printed[one_line(mention.name or "")].append(mention)
    return [(person_id, name, jurisdiction_id, *dates_of(those), len(those)) for name, those in sorted(printed.items())]


def _memberships(papers: Papers, cluster: Cluster, person_id: int, person_key: str, posts: Posts, by_key: Mapping[str, Post]) -> list[Row]:
    rows: list[Row] = []
    for seen in memberships_of(_mentions(cluster), posts.of_mention, by_key):
        key = f"{person_key} @ {seen.post or papers.organization_keys[seen.organization_id]}"
        post_id = None if seen.post is None else id_of("post", seen.post)
        ids = (id_of("membership", key), key, papers.jurisdiction_id, person_id, seen.organization_id, post_id)
        rows.append((*ids, seen.first, seen.last, seen.papers))
    return rows
