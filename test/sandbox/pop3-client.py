"""Drives the sandbox's POP3 server with Python's poplib; prints one line of JSON."""

import json
import poplib
import ssl
import sys

port, ca, user, password, transport = int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4], sys.argv[5]
context = ssl.create_default_context(cafile=ca)
context.check_hostname = False
if transport == "tls":
    client = poplib.POP3_SSL("127.0.0.1", port, context=context, timeout=8)
else:
    client = poplib.POP3("127.0.0.1", port, timeout=8)
    client.stls(context)
capabilities = sorted(client.capa())
client.user(user)
client.pass_(password)
count, size = client.stat()
listed = [line.decode("latin1") for line in client.uidl()[1]]
top = [line.decode("latin1") for line in client.top(1, 0)[1]]
whole = [line.decode("latin1") for line in client.retr(1)[1]]
client.dele(1)
client.quit()
print(json.dumps({"capabilities": capabilities, "count": count, "size": size, "listed": listed, "top": top, "whole": whole}))
