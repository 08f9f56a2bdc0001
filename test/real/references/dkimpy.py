"""Signs and verifies as dkimpy does: a case a line of JSON on standard input (mail, how to sign it, how to change it then, the key record);
a line of JSON on standard output: the changed mail, and whether its first signature verifies."""

import base64
import json
import sys

import dkim

key = None
signed = {}


def sign(case):
    options = {"canonicalize": [each.encode() for each in case["canonicalize"]], "include_headers": [each.encode() for each in case["headers"]]}
    mail = case["mail"].encode()
    return dkim.DKIM(mail, signature_algorithm=b"rsa-sha256").sign(b"sel", b"example.net", key, length=case["length"], **options) + mail


for line in sys.stdin:
    case = json.loads(line)
    if "key" in case:
        key = case["key"].encode()
        continue
    name = json.dumps([case[part] for part in ("mail", "canonicalize", "headers", "length")])
    if name not in signed:
        signed = {name: sign(case)}
    mail = signed[name]
    for old, new in case["changes"]:
        mail = mail.replace(old.encode(), new.encode(), 1)
    try:
        verdict = dkim.DKIM(mail).verify(dnsfunc=lambda name, timeout=5: case["record"].encode())
    except dkim.DKIMException as error:
        verdict = False
    print(json.dumps({"mail": base64.b64encode(mail).decode(), "passes": bool(verdict)}), flush=True)
