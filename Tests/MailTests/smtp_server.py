"""A mail server for the tests: says its port, then one line of JSON for each mail it took.

busy-N@… is refused with 451 the first N times; nobody@… for ever with 550; slow@… is answered after three seconds.
With --sign-in only samrit/secret may send; with --tls CERT KEY STARTTLS is offered, with --smtps from the first byte.
"""
import argparse
import asyncio
import base64
import json
import ssl
import sys
from email import message_from_bytes
from email.policy import default

from aiosmtpd.smtp import SMTP, AuthResult

options = argparse.ArgumentParser()
options.add_argument("--sign-in", action="store_true")
options.add_argument("--tls", nargs=2)
options.add_argument("--smtps", action="store_true")
options = options.parse_args()
refusals = {}


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        name = address.split("@")[0]
        if name == "nobody":
            return "550 5.1.1 no such person"
        if name.startswith("busy-"):
            refusals[address] = refusals.get(address, 0) + 1
            if refusals[address] <= int(name[5:]):
                return "451 4.3.2 try again later"
        if name == "slow":
            await asyncio.sleep(3)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = message_from_bytes(envelope.content, policy=default)
        parts = {p.get_content_type(): p.get_content() for p in message.walk() if not p.is_multipart()}
        raw = envelope.content.decode("ascii", "replace")
        print(json.dumps({
            "to": envelope.rcpt_tos[0], "from": envelope.mail_from, "subject": message["Subject"],
            "sender": str(message["From"]), "receiver": str(message["To"]), "id": message["Message-ID"],
            "date": str(message["Date"]), "auto": message["Auto-Submitted"], "text": parts.get("text/plain", ""),
            "html": parts.get("text/html", ""), "tls": session.ssl is not None or options.smtps,
            "user": (session.auth_data or b"").decode() if session.authenticated else "",
            "longest": max(len(line) for line in raw.splitlines()), "ascii": "\ufffd" not in raw,
            "alternative": "multipart/alternative" in raw,
        }), flush=True)
        return "250 OK"


def sign_in(server, session, envelope, mechanism, data):
    if data.login == b"samrit" and data.password == b"secret":
        return AuthResult(success=True, auth_data=data.login)
    return AuthResult(success=False, handled=False)


async def main():
    tls = None
    if options.tls:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(*options.tls)
    how = dict(enable_SMTPUTF8=False)
    if options.sign_in:
        how |= dict(authenticator=sign_in, auth_required=True, auth_require_tls=False)
    if tls and not options.smtps:
        how |= dict(tls_context=tls)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(Handler(), **how), "127.0.0.1", 0, ssl=tls if options.smtps else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    # The tests close our input when they are done.
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(main())
