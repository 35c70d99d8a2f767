#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real SMTP server on loopback (aiosmtpd) for the tests of core/mail; also to try the program by hand:

    python3 tests/data/smtpserver.py [--port 2525] [--user NAME --password WORD] [--certificate C.pem --key K.pem]
        [--tls] [--refuse CODE] [--defer CODE] [--silent]

Prints "PORT n" when it listens, then one line of JSON for each letter it took, read by Python's own parser.
--tls: encrypted from the first byte, otherwise STARTTLS when there is a certificate. --refuse: answers RCPT with
that code; --defer: answers the whole message with it; --silent: takes the message and never answers.
"""
import argparse
import asyncio
import email
import email.policy
import hashlib
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Keeper:
    def __init__(self, options):
        self.options = options

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if self.options.refuse:
            return f"{self.options.refuse} no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.options.defer:
            return f"{self.options.defer} later"
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        body = message.get_body(preferencelist=("plain",))
        print(json.dumps({
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "tls": server.transport.get_extra_info("ssl_object") is not None,
            "signed_in": bool(session.authenticated),
            "header_from": str(message["From"]),
            "header_to": str(message["To"]),
            "header_cc": str(message["Cc"] or ""),
            "subject": str(message["Subject"]),
            "date": str(message["Date"]),
            "id": str(message["Message-ID"]),
            "text": body.get_content() if body else "",
            "longest_line": max(len(line) for line in envelope.content.split(b"\r\n")),
            "attachments": [{
                "name": part.get_filename(),
                "type": part.get_content_type(),
                "sha256": hashlib.sha256(part.get_payload(decode=True)).hexdigest(),
            } for part in message.iter_attachments()],
        }), flush=True)
        if self.options.silent:
            await asyncio.sleep(3600)
        return "250 taken"


def main():
    parser = argparse.ArgumentParser()
    for name in ("user", "password", "certificate", "key"):
        parser.add_argument("--" + name, default="")
    for name in ("port", "refuse", "defer"):
        parser.add_argument("--" + name, type=int, default=0)
    for name in ("tls", "silent"):
        parser.add_argument("--" + name, action="store_true")
    options = parser.parse_args()
    context = None
    if options.certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(options.certificate, options.key)

    def signs_in(server, session, envelope, mechanism, data):
        good = data.login == options.user.encode() and data.password == options.password.encode()
        return AuthResult(success=good, handled=False)

    def protocol():
        return SMTP(Keeper(options), hostname="localhost",
                    tls_context=None if options.tls else context, require_starttls=bool(context) and not options.tls,
                    authenticator=signs_in if options.user else None, auth_required=bool(options.user),
                    auth_require_tls=False)

    async def serve():
        loop = asyncio.get_running_loop()
        server = await loop.create_server(protocol, "127.0.0.1", options.port, ssl=context if options.tls else None)
        print("PORT", server.sockets[0].getsockname()[1], flush=True)
        await server.serve_forever()

    asyncio.run(serve())


if __name__ == "__main__":
    sys.exit(main())
