"""The register of evidence, and files that are too large."""
import http.client
import time

import pytest

from harness.visitor import Visitor


@pytest.mark.parametrize("role", ["coordinator", "executive"])
def test_the_register_opens(reading, cast, role):
    visitor = Visitor(reading.port).sign_in(cast.one(role))
    for language in ("th", "en"):
        reply = visitor.get(f"/evidence?lang={language}")
        assert reply.status == 200 and reply.document.language == language
        assert reply.text.count("<h1") == 1
    for query in ("?q=%25&state=expiring", "?state=unattached&page=99", "?in=assessment/nothing", "?agency=nothing"):
        assert visitor.get("/evidence" + query).status == 200, query


def test_what_is_not_there_is_not_found(reading, cast):
    visitor = Visitor(reading.port).sign_in(cast.officers()[0])
    for path in ("/evidence/none", "/evidence/none/versions/1", "/evidence/none/versions/1/preview",
                 "/evidence/attach?kind=assessment&subject=none&item=1", "/evidence/attach",
                 "/evidence/pack?kind=assessment&subject=none"):
        assert visitor.get(path, follow=False).status == 404, path


def test_five_gigabytes_are_answered_before_they_are_sent(reading):
    """A stranger's file is refused at the first kilobytes, and not a byte of it reaches the disk."""
    head = (b'--b\r\nContent-Disposition: form-data; name="csrf"\r\n\r\nwrong\r\n'
            b'--b\r\nContent-Disposition: form-data; name="file"; filename="x.zip"\r\n\r\n')
    connection = http.client.HTTPConnection("127.0.0.1", reading.port, timeout=20)
    begun = time.monotonic()
    connection.putrequest("POST", "/evidence/attach")
    connection.putheader("Content-Type", "multipart/form-data; boundary=b")
    connection.putheader("Content-Length", "5000000000")
    connection.endheaders(head + b"x" * 5000)
    reply = connection.getresponse()
    assert reply.status in (403, 413)
    assert time.monotonic() - begun < 10
    connection.close()
