"""Drives the sandbox's IMAP server with Python's imaplib; prints one line of JSON per step."""

import imaplib
import json
import ssl
import sys

port, ca, user, password, transport = int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4], sys.argv[5]
context = ssl.create_default_context(cafile=ca)
if transport == "tls":
    client = imaplib.IMAP4_SSL("127.0.0.1", port, ssl_context=context, timeout=8)
else:
    client = imaplib.IMAP4("127.0.0.1", port, timeout=8)
    client.starttls(context)


def tell(step, value):
    def plain(item):
        if isinstance(item, bytes):
            return item.decode("latin1")
        if isinstance(item, (list, tuple)):
            return [plain(each) for each in item]
        return item

    print(json.dumps([step, plain(value)]))


client.login(user, password)
tell("namespace", client.namespace()[1])
tell("list", client.list()[1])
tell("create", client.create("Archive/2026")[0])
tell("append", client.append("Archive/2026", "(\\Seen)", '"01-Jan-2026 10:00:00 +0100"', b"Subject: appended\r\n\r\nbody {3}\r\n"))
tell("select", client.select("INBOX"))
tell("search", client.search(None, "UNSEEN", "SUBJECT", '"multi part"')[1])
tell("uid-search", client.uid("SEARCH", "OR", "HEADER", "X-Probe", "two", "SEEN")[1])
tell("fetch", client.fetch("2", "(UID FLAGS BODY.PEEK[HEADER.FIELDS (SUBJECT X-PROBE)] BODY.PEEK[2.MIME] BODY.PEEK[1] BODY.PEEK[TEXT]<0.5>)")[1])
tell("rfc822", client.fetch("1", "(RFC822)")[1])
tell("store", client.store("1", "+FLAGS", "(\\Deleted)")[1])
tell("copy", client.copy("1", "Archive/2026")[0])
tell("status", client.status("Archive/2026", "(MESSAGES UIDNEXT UNSEEN)")[1])
tell("expunge", client.expunge()[1])
tell("noop", client.noop()[0])
try:
    client.xatom("XNONSENSE")
    tell("unknown", "accepted")
except imaplib.IMAP4.error as error:
    tell("unknown", str(error))
tell("examine", client.select("Archive/2026", readonly=True)[1])
tell("dates", client.uid("SEARCH", "ON", "1-Jan-2026")[1])
tell("close", client.close()[0])
tell("logout", client.logout()[0])
