"""The people of the demonstration, as the sign-in page names them."""
import re
from dataclasses import dataclass

from .visitor import Visitor

#: What the role is called on the English page.
ROLES = {
    "officer": "Respondent", "coordinator": "Coordinator", "executive": "Executive", "administrator": "Administrator",
    "approver": "Approver", "assessor": "Assessor", "auditor": "Auditor",
}


@dataclass(frozen=True)
class Person:
    username: str
    roles: tuple[str, ...]


def people(port: int) -> list[Person]:
    text = Visitor(port, "en").get("/sign-in").text
    rows = re.findall(r"<tr.*?</tr>", text, re.S)
    found = []
    for row in rows:
        name = re.search(r'name="username" value="([^"]+)"', row)
        if name:
            roles = tuple(role for role, words in ROLES.items() if re.search(rf"\b{words}\b", row))
            found.append(Person(name[1], roles))
    return found


class Cast:
    """Who plays which part."""

    def __init__(self, port: int):
        self.all = people(port)

    def officers(self) -> list[str]:
        return [person.username for person in self.all if person.roles == ("officer",)]

    def one(self, role: str) -> str:
        """Somebody with this role alone, or else with others besides."""
        fitting = sorted((person for person in self.all if role in person.roles), key=lambda one: len(one.roles))
        if not fitting:
            raise AssertionError(f"the demonstration has no {role}; it has {self.all}")
        return fitting[0].username
