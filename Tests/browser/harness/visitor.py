"""A visitor without a browser: plain HTTP with cookies, and pages taken apart. No script ever runs here."""
import functools
import gzip
import http.client
import time
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

PASSWORD = "samrit-demo"
FORM = "application/x-www-form-urlencoded"


@dataclass
class Reply:
    status: int
    headers: dict[str, str]
    body: bytes
    address: str
    #: Bytes of the body as they came over the wire.
    wire: int = 0

    @property
    def text(self) -> str:
        return self.body.decode()

    @functools.cached_property
    def document(self) -> "Document":
        return Document(self.text)

    @property
    def is_page(self) -> bool:
        return self.headers.get("content-type", "").startswith("text/html")


class Visitor:
    """Keeps cookies and one connection; follows redirects when asked to."""

    def __init__(self, port: int, language: str = "th"):
        self.port = port
        self.cookies: dict[str, str] = {"samrit_language": language}
        self.connection: http.client.HTTPConnection | None = None

    def request(self, method: str, path: str, fields=None, headers: dict[str, str] | None = None) -> Reply:
        sent = {"Accept": "text/html", "Accept-Encoding": "gzip",
                "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        body = None
        if fields is not None:
            body = urlencode(list(fields.items()) if isinstance(fields, dict) else fields)
            sent["Content-Type"] = FORM
        sent |= headers or {}
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            self.connection.request(method, path, body, sent)
            answer = self.connection.getresponse()
            wire = answer.read()
        except (OSError, http.client.HTTPException):
            self.connection.close()
            self.connection = None
            raise
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            pair, *rest = cookie.split(";")
            name, value = pair.split("=", 1)
            if any(part.strip().lower() == "max-age=0" for part in rest):
                self.cookies.pop(name.strip(), None)
            else:
                self.cookies[name.strip()] = value
        body = gzip.decompress(wire) if answer.headers.get("Content-Encoding") == "gzip" else wire
        return Reply(
            answer.status, {name.lower(): value for name, value in answer.headers.items()}, body, path, len(wire))

    def get(self, path: str, headers: dict[str, str] | None = None, follow: bool = True) -> Reply:
        reply = self.request("GET", path, headers=headers)
        for _ in range(5):
            if not follow or reply.status not in (301, 302, 303, 307, 308):
                break
            place = urlsplit(urljoin(reply.address, reply.headers["location"]))
            reply = self.request("GET", place.path + (f"?{place.query}" if place.query else ""), headers=headers)
        return reply

    def post(self, path: str, fields, headers: dict[str, str] | None = None) -> Reply:
        return self.request("POST", path, fields, headers)

    def sign_in(self, username: str, password: str = PASSWORD) -> "Visitor":
        form = self.get("/sign-in").document.form("/sign-in")
        for _ in range(20):
            reply = self.post("/sign-in", form.fields | {"username": username, "password": password})
            # Many at a time are asked to wait a moment.
            if reply.status != 503:
                break
            time.sleep(0.5)
        if reply.status != 303:
            raise AssertionError(f"{username} cannot sign in: {reply.status}")
        return self


@dataclass
class Form:
    action: str
    method: str
    #: Every named field with the value a browser would send, buttons aside.
    pairs: list[tuple[str, str]] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)

    @property
    def fields(self) -> dict[str, str]:
        return dict(self.pairs)


class Document(HTMLParser):
    """Links, forms, headings and text of a page."""

    def __init__(self, text: str):
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.forms: list[Form] = []
        self.headings: list[str] = []
        self.title = ""
        self.language = ""
        self.resources: list[tuple[str, str]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self._form: Form | None = None
        self._area: str | None = None
        self._select: str | None = None
        self.feed(text)

    def form(self, action: str) -> Form:
        found = [form for form in self.forms if urlsplit(form.action).path == action]
        if not found:
            raise AssertionError(f"no form to {action}; there are {[form.action for form in self.forms]}")
        return found[0]

    @property
    def text(self) -> str:
        return " ".join(self.words)

    def handle_starttag(self, tag, attrs):
        values = {name: value or "" for name, value in attrs}
        self._open.append(tag)
        if tag == "html":
            self.language = values.get("lang", "")
        elif tag == "a" and "href" in values:
            self.links.append(values["href"])
        elif tag == "script" and "src" in values:
            self.resources.append(("script", values["src"]))
        elif tag == "link":
            self.resources.append((values.get("as") or values.get("rel", ""), values.get("href", "")))
        elif tag == "img":
            self.resources.append(("image", values.get("src", "")))
        elif tag == "form":
            self._form = Form(values.get("action", ""), values.get("method", "get"), attributes=values)
            self.forms.append(self._form)
        elif tag == "select":
            self._select = values.get("name")
        elif tag == "option" and self._select and "selected" in values:
            self._add(self._select, values.get("value", ""))
        elif tag == "textarea":
            self._area = values.get("name")
            if self._area:
                self._add(self._area, "")
        elif tag == "input" and values.get("name"):
            kind = values.get("type", "text")
            if kind not in ("radio", "checkbox", "submit", "button") or "checked" in values:
                self._add(values["name"], values.get("value", "on" if kind in ("radio", "checkbox") else ""))
        if tag in ("br", "hr", "img", "input", "link", "meta", "wbr", "col"):
            self._open.pop()

    def _add(self, name: str, value: str):
        if self._form is not None:
            self._form.pairs.append((name, value))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if self._open and self._open[-1] == tag:
            self._open.pop()

    def handle_endtag(self, tag):
        while self._open and self._open.pop() != tag:
            pass
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = None
        elif tag == "textarea":
            self._area = None

    def handle_data(self, data):
        if self._area and self._form and self._form.pairs:
            name, value = self._form.pairs[-1]
            self._form.pairs[-1] = (name, (value + data).removeprefix("\n"))
        if "title" in self._open and "svg" not in self._open:
            self.title += data
        elif self._open and self._open[-1] not in ("script", "style"):
            self.words.append(data.strip())
            if self._open[-1] in ("h1", "h2", "h3", "h4") or "h1" in self._open:
                self.headings.append(data)


def query(address: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(address).query, keep_blank_values=True))
