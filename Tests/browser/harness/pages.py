"""Which pages there are: whatever a person reaches by following links from the front page."""
import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urljoin, urlsplit

from .visitor import Reply, Visitor

#: What follows one of these in an address names a thing, not a kind of page.
THINGS = {"assessments", "rounds", "instruments", "agencies", "at", "items", "derivation", "plans", "indicators", "activities", "quarters"}
#: These choose another view of the same address.
VIEWS = {"view", "detail"}
#: Pages of one kind are alike; so many of each are opened for one person.
OF_EACH_KIND = 10


@dataclass
class Found:
    person: str
    address: str
    kind: str
    reply: Reply


def kind(address: str) -> str:
    """`/assessments/17/at/5.2?x=1` is of the kind `/assessments/*/at/*`."""
    segments = urlsplit(address).path.strip("/").split("/")
    general = []
    for place, segment in enumerate(segments):
        names_thing = re.search(r"\d", segment) or (place > 0 and segments[place - 1] in THINGS)
        # An agency in a year.
        names_thing = names_thing or (segments[0] == "planning" and place == 2 and segment != "calendar")
        general.append("*" if names_thing else segment)
    chosen = sorted(f"{name}={value}" for name, value in parse_qsl(urlsplit(address).query) if name in VIEWS)
    return "/" + "/".join(general) + ("?" + "&".join(chosen) if chosen else "")


def links(address: str, reply: Reply) -> list[str]:
    found = []
    for link in reply.document.links:
        place = urlsplit(urljoin("http://here" + address, link))
        if place.netloc != "here" or place.scheme != "http" or place.path.startswith("/assets/"):
            continue
        # The other language is looked at by itself.
        words = [word for word in place.query.split("&") if word and not word.startswith("lang=")]
        found.append(place.path + ("?" + "&".join(words) if words else ""))
    return found


def crawl(port: int, username: str, language: str) -> list[Found]:
    """Every page that somebody reaches, at most `OF_EACH_KIND` of a kind. Redirects count as where they lead."""
    visitor = Visitor(port, language).sign_in(username) if username else Visitor(port, language)
    waiting, seen, count = ["/" if username else "/sign-in"], set(), {}
    found = []
    while waiting:
        address = waiting.pop(0)
        if address in seen:
            continue
        seen.add(address)
        sort = kind(address)
        count[sort] = count.get(sort, 0) + 1
        if count[sort] > OF_EACH_KIND:
            continue
        reply = visitor.get(address)
        if reply.address != address:
            if reply.address in seen:
                continue
            seen.add(reply.address)
        found.append(Found(username, reply.address, kind(reply.address), reply))
        if reply.is_page:
            waiting += [link for link in links(reply.address, reply) if link not in seen]
    return found
