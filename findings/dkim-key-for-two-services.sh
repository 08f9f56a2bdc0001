#!/usr/bin/env bash
# The same signature, which holds, and two valid forms of its key record: three verifiers disagree. dkimpy 1.1.4 (Debian 12) compares `s=` with one word, so a
# key for mail and for TLS reports (`s=email:tlsrpt`, RFC 6376, 3.6.1, and RFC 8460, 3) fails: verify() of the class raises UnknownKeyTypeError, dkim.verify()
# is False. Mail::DKIM 1.20230212 (Debian 12) goes by RFC 4871 still: an old key that says `g=` is "granularity is empty", though RFC 6376 has dropped the tag
# and a verifier ignores what it does not know. Each reads the other's record, and mailauth 7.1.0 (npm) both. Expected: a pass of all. The owner is told that
# his signature is bad by some receivers, and fine by others. Exits non-zero once that has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --no-save mailauth@7.1.0 dns-packet@5.6.1 >/dev/null 2>&1
apt-get download python3-dkim=1.1.4-1 python3-dnspython libmail-dkim-perl=1.20230212-2~deb12u1 libmailtools-perl libcrypt-openssl-rsa-perl libcrypt-openssl-bignum-perl \
  libnet-dns-perl libcryptx-perl libmail-authenticationresults-perl libclone-perl libjson-perl libtimedate-perl >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
openssl genrsa -traditional -out key.pem 2048 2>/dev/null
openssl rsa -in key.pem -pubout -outform DER -out key.der 2>/dev/null
public=$(base64 -w0 key.der)

cat >zone.mjs <<'JS'
// The key's record is what stands in the file `record`.
import { createSocket } from 'node:dgram';
import { readFileSync, writeFileSync } from 'node:fs';
import packet from 'dns-packet';
const server = createSocket('udp4');
server.on('message', (message, { port, address }) => {
  const { id, questions } = packet.decode(message);
  const [{ name, type }] = questions;
  const data = readFileSync('record', 'utf8').trim().match(/.{1,255}/g);
  const answers = type === 'TXT' && name.startsWith('s._domainkey.') ? [{ name, type, ttl: 0, data }] : [];
  server.send(packet.encode({ type: 'response', id, flags: packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE, questions, answers }), port, address);
});
server.bind(0, '127.0.0.1', () => writeFileSync('port', `${server.address().port}\n`));
JS
cat >sign.py <<'PY'
import sys
import dkim
mail = b'From: a@example.net\r\nTo: b@example.org\r\nDate: Fri, 27 Nov 2026 10:00:00 +0000\r\nSubject: hello\r\n\r\nhello\r\n'
sys.stdout.buffer.write(dkim.sign(mail, b's', b'example.net', open('key.pem', 'rb').read(), include_headers=[b'from', b'to', b'date', b'subject']) + mail)
PY
cat >check.py <<'PY'
import dkim
mail, record = open('mail.eml', 'rb').read(), open('record', 'rb').read().strip()
dns = lambda name, timeout=5: record
try:
    said = 'pass' if dkim.DKIM(mail).verify(dnsfunc=dns) else 'fail'
except dkim.DKIMException as error:
    said = type(error).__name__
print(said if (said == 'pass') == dkim.verify(mail, dnsfunc=dns) else 'both')
PY
cat >check.pl <<'PERL'
use strict;
use warnings;
use Mail::DKIM::Verifier;
my $verifier = Mail::DKIM::Verifier->new;
open my $mail, '<:raw', 'mail.eml' or die $!;
$verifier->PRINT($_) while <$mail>;
$verifier->CLOSE;
print $verifier->result_detail, "\n";
PERL
cat >check.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
const { results } = await dkimVerify(readFileSync('mail.eml'), { resolver: async () => [[readFileSync('record', 'utf8').trim()]] });
console.log(results[0].status.result);
JS
node zone.mjs & server=$!
for _ in $(seq 200); do [ -s port ] && break; sleep 0.1; done
arch=$work/$(dirname "$(dirname "$(dirname "$(find root -path '*/Crypt/OpenSSL/RSA.pm')")")")
export PERL5LIB=$work/root/usr/share/perl5:$arch PYTHONPATH=$work/root/usr/lib/python3/dist-packages
export RES_NAMESERVERS=127.0.0.1 RES_OPTIONS
RES_OPTIONS=port:$(cat port)
python3 sign.py >mail.eml
seen=
for tags in 'k=rsa' 's=email' 's=email:tlsrpt' 'g='; do
  echo "v=DKIM1; $tags; p=$public" >record
  one=$(python3 check.py) two=$(perl check.pl) three=$(node check.mjs)
  printf 'v=DKIM1; %-15s p=...  dkimpy: %s, Mail::DKIM: %s, mailauth: %s\n' "$tags;" "$one" "$two" "$three"
  seen+="$one/$two/$three, "
done
[ "$seen" = 'pass/pass/pass, pass/pass/pass, UnknownKeyTypeError/pass/pass, pass/invalid (public key: granularity is empty)/pass, ' ]
