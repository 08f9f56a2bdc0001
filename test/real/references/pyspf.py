"""Evaluates SPF as pyspf does: one case a line of JSON (zone, ip, from, helo) on standard input, one result a line on standard output."""

import json
import sys

import spf

zone = {}


def lookup(name, qtype, strict=True, timeout=20):
    records = zone.get(name.lower().rstrip("."))
    if records is None:
        return []
    if qtype == "SPF":
        return []
    found = records.get(qtype, [])
    if qtype == "TXT":
        return [((name, qtype), (text.encode(),)) for text in found]
    if qtype == "MX":
        return [((name, qtype), (mx[0], mx[1])) for mx in found]
    if qtype == "AAAA":
        return [((name, qtype), spf.ipaddress.IPv6Address(address).packed) for address in found]
    return [((name, qtype), address) for address in found]


spf.DNSLookup = lookup
for line in sys.stdin:
    case = json.loads(line)
    zone = case["zone"]
    result = spf.query(i=case["ip"], s=case["from"], h=case["helo"], strict=True).check()
    print(result[0], flush=True)
