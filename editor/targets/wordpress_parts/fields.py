"""A story as the fields of a post: what is written there, and never its date or status."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from editor.domain.publishing.post import Post
from editor.domain.publishing.remote import RemotePicture
from editor.targets.wordpress_parts.content import filled
from editor.targets.wordpress_parts.people import People
from editor.targets.wordpress_parts.terms import Terms
from editor.targets.wordpress_parts.words import as_html


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the desk wants of a story there.

    Attributes:
        with_section: Its section is its category.
        makes_sections: A category that is missing is made.
        with_featured: Its lead picture is its featured image.
    """

    with_section: bool = True
    makes_sections: bool = True
    with_featured: bool = True


def fields_of(
    post: Post, pictures: Mapping[str, RemotePicture], wishes: Wishes, terms: Terms, people: People
) -> dict[str, Any]:
    """The fields, as the interface takes them.

    Args:
        post: The story.
        pictures: What stands there of its pictures, by their paths.
        wishes: What the desk wants.
        terms: Gives categories and tags.
        people: Gives authors.

    Raises:
        NotSentError: A picture, a category, a tag or an author isn't there.
    """
    found: dict[str, Any] = {
        "title": as_html(post.title),
        "content": filled(post.document, pictures),
        "excerpt": as_html(post.excerpt),
        "tags": [] if post.is_withdrawn else terms.tags(post.tags),
        **people.fields(post),
    }
    if post.slug:
        found["slug"] = post.slug
    if wishes.with_section and post.section:
        found["categories"] = [terms.category(post.section, makes=wishes.makes_sections)]
    if post.is_withdrawn:
        found["featured_media"] = 0
    elif wishes.with_featured:
        lead = post.lead
        has_it = lead is not None and lead.path in pictures
        found["featured_media"] = int(pictures[lead.path].id) if lead and has_it else 0
    return found
