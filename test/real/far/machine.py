"""
A machine of its own for the program under test: a network namespace whose only way out leads through this process, which delays, drops and
forgets packets as networks do. Kernels without netem and netfilter can do it too. Started in the namespace of the servers, whose loopback
addresses lead to them from the new one as well. Prints its process id when it is up; reads new settings, a JSON object a line.
"""

import ctypes
import fcntl
import heapq
import json
import os
import select
import struct
import subprocess
import sys
import time

CLONE_NEWNS, CLONE_NEWNET = 0x00020000, 0x40000000
MS_REC, MS_PRIVATE = 0x4000, 0x40000
TUNSETIFF, IFF_TUN, IFF_NO_PI = 0x400454CA, 0x0001, 0x1000
SYN, ACK = 0x02, 0x10
libc = ctypes.CDLL(None, use_errno=True)

# rtt in ms; ports whose packets are dropped; ports on which each connection's first SYN is lost; ms after which the NAT forgets a connection.
settings = {"rtt": 0, "drop": [], "lose": [], "idle": None}


def tun(name):
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH22x", name.encode(), IFF_TUN | IFF_NO_PI))
    return device


def ip(words):
    subprocess.run(["ip", *words.split()], check=True)


def sysctl(key, value):
    with open("/proc/sys/net/ipv4/" + key, "w") as file:
        file.write(value)


def build():
    world = tun("far0")
    ip("address add 10.77.0.1/24 dev far0")
    # Addresses that are no host's of ours (RFC 5737): names lead there as they would in the world.
    for address in ("203.0.113.25", "203.0.113.26"):
        ip(f"address add {address}/32 dev lo")
    sysctl("conf/far0/route_localnet", "1")
    ip("link set far0 up")
    if libc.unshare(CLONE_NEWNET | CLONE_NEWNS) != 0:
        raise OSError(ctypes.get_errno(), "unshare")
    libc.mount(b"none", b"/", None, MS_REC | MS_PRIVATE, None)
    machine = tun("eth0")
    ip("link set lo up")
    ip("address add 10.77.0.2/24 dev eth0")
    sysctl("conf/eth0/route_localnet", "1")
    ip("link set eth0 up")
    ip("route add default via 10.77.0.1")
    # Loopback addresses lead to the servers, but for those of the stub resolver. IPv6 leads nowhere.
    ip("route del table local local 127.0.0.0/8 dev lo")
    ip("route del table local local 127.0.0.1 dev lo")
    ip("route add 127.0.0.0/8 via 10.77.0.1 src 10.77.0.2")
    for address in ("127.0.0.53", "127.0.0.54"):
        ip(f"route add local {address} dev lo src {address}")
    return world, machine


known = {}


def passes(packet, now):
    """Whether a packet gets through; keeps what the NAT knows of its connection."""
    if packet[0] >> 4 != 4:
        return False
    if packet[9] != 6:
        return True
    header = (packet[0] & 15) * 4
    source, target = struct.unpack_from("!HH", packet, header)
    begins = packet[header + 13] & (SYN | ACK) == SYN
    if source in settings["drop"] or target in settings["drop"]:
        return False
    ends = (packet[12:16], source), (packet[16:20], target)
    connection = (min(ends), max(ends))
    seen = known.get(connection)
    if begins and seen is None and target in settings["lose"]:
        known[connection] = now
        return False
    idle = settings["idle"]
    if idle is not None and seen is not None and not begins and now - seen > idle:
        return False
    known[connection] = now
    return True


def serve(world, machine):
    queue, count = [], 0
    while True:
        now = time.monotonic() * 1000
        while queue and queue[0][0] <= now:
            _, _, device, packet = heapq.heappop(queue)
            try:
                os.write(device, packet)
            except OSError:
                pass
        wait = max(0, queue[0][0] - now) / 1000 if queue else None
        ready, _, _ = select.select([world, machine, 0], [], [], wait)
        now = time.monotonic() * 1000
        for device in ready:
            if device == 0:
                line = sys.stdin.readline()
                if line == "":
                    return
                settings.update(json.loads(line))
                print("ok", flush=True)
                continue
            while True:
                try:
                    packet = os.read(device, 65536)
                except BlockingIOError:
                    break
                if passes(packet, now):
                    count += 1
                    heapq.heappush(queue, (now + settings["rtt"] / 2, count, machine if device == world else world, packet))


settings.update(json.loads(sys.argv[1]))
ways = build()
print(os.getpid(), flush=True)
serve(*ways)
