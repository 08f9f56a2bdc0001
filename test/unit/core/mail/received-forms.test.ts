import assert from 'node:assert/strict';
import test from 'node:test';
import { parseReceived } from '../../../../src/core/mail/header/received.ts';

type Read = readonly [ip: string | null, rdns: string | null, confirmed: boolean, helo: string | null];

/** The same hop as different software writes it. */
const FORMS: readonly (readonly [software: string, field: string, read: Read])[] = [
  [
    'Postfix 3.7',
    'from a.example (b.example [192.0.2.1]) by mx.example (Postfix) with ESMTPS id 1; D',
    ['192.0.2.1', 'b.example', true, 'a.example'],
  ],
  [
    'Postfix 3.7, no name',
    'from a.example (unknown [192.0.2.1]) by mx.example (Postfix) with ESMTP id 1; D',
    ['192.0.2.1', null, false, 'a.example'],
  ],
  [
    'Sendmail 8.17',
    'from a.example (b.example [192.0.2.1]) by mx.example (8.17.1/8.17.1) with ESMTP id 1; D',
    ['192.0.2.1', 'b.example', true, 'a.example'],
  ],
  [
    'Sendmail 8.17, doubt',
    'from a.example (b.example [192.0.2.1] (may be forged)) by mx.example (8.17.1/8.17.1) with ESMTP id 1; D',
    ['192.0.2.1', null, false, 'a.example'],
  ],
  [
    'Sendmail 8.17, no name',
    'from a.example ([192.0.2.1]) by mx.example (8.17.1/8.17.1) with ESMTP id 1; D',
    ['192.0.2.1', null, false, 'a.example'],
  ],
  [
    'Gmail, a name that it could not look up',
    'from a.example ([UNAVAILABLE]. [192.0.2.1]) by mx.google.com with ESMTPS id 1; D',
    ['192.0.2.1', null, false, 'a.example'],
  ],
  [
    'Exim 4.96, name said as it is',
    'from a.example ([192.0.2.1]) by mx.example with esmtps (TLS1.3) tls TLS_AES_256_GCM_SHA384 (Exim 4.96) id 1; D',
    ['192.0.2.1', 'a.example', true, 'a.example'],
  ],
  [
    'Exim 4.96, another name said',
    'from b.example ([192.0.2.1]:4711 helo=a.example) by mx.example with esmtp (Exim 4.96) id 1; D',
    ['192.0.2.1', 'b.example', true, 'a.example'],
  ],
  [
    'Exim 4.96, no name',
    'from [192.0.2.1] (helo=a.example) by mx.example with esmtp (Exim 4.96) id 1; D',
    ['192.0.2.1', null, false, 'a.example'],
  ],
  [
    'qmail',
    'from b.example (HELO a.example) (192.0.2.1) by mx.example with SMTP; 27 Nov 2026 03:00:00 -0000',
    ['192.0.2.1', 'b.example', false, 'a.example'],
  ],
  [
    'OpenSMTPD 6.8',
    'from a.example (b.example [192.0.2.1]) by mx.example (OpenSMTPD) with ESMTP id 1; D',
    ['192.0.2.1', 'b.example', false, 'a.example'],
  ],
  [
    'Haraka 3.3',
    'from a.example (b.example [192.0.2.1]) by mx.example (Haraka/3.3.4) with ESMTP id 1; D',
    ['192.0.2.1', 'b.example', false, 'a.example'],
  ],
  [
    'Exchange 2019',
    'from a.example (192.0.2.1) by mx.example (192.0.2.9) with Microsoft SMTP Server id 15.2; D',
    ['192.0.2.1', null, false, 'a.example'],
  ],
  [
    'CommuniGate Pro 6, login',
    'from [192.0.2.1] (account u@mx.example HELO [198.51.100.7]) by mx.example (CommuniGate Pro SMTP 6.2) with ESMTPSA id 1; D',
    ['192.0.2.1', null, false, '198.51.100.7'],
  ],
  [
    'CommuniGate Pro 6',
    'from b.example ([192.0.2.1] verified) by mx.example (CommuniGate Pro SMTP 6.2) with ESMTP id 1; D',
    ['192.0.2.1', 'b.example', true, 'b.example'],
  ],
  [
    'Zimbra 8, LMTP',
    'from b.example (LHLO a.example) (192.0.2.1) by mx.example with LMTP; D',
    ['192.0.2.1', 'b.example', false, 'a.example'],
  ],
  ['GMX', 'from b.example (EHLO a.example) [192.0.2.1] by mx.example (mp033) with SMTP; D', ['192.0.2.1', 'b.example', false, 'a.example']],
  [
    'XMail 1.27',
    'from a.example (192.0.2.1:23198) by mx.example with [XMail 1.27 ESMTP Server] id 1; D',
    ['192.0.2.1', null, false, 'a.example'],
  ],
  [
    'Momentum 4',
    'from ([192.0.2.1:50387] helo=a.example) by mx.example (ecelerity 4.2) with ESMTP id 1; D',
    ['192.0.2.1', null, false, 'a.example'],
  ],
  ['a port behind a dot', 'from a.example ([192.0.2.1.63559]) by mx.example with esmtp id 1; D', ['192.0.2.1', null, false, 'a.example']],
  [
    'an address literal, IPv6',
    'from [IPv6:2001:db8::1] (b.example [IPv6:2001:DB8::1]) by mx.example (Postfix) with ESMTP; D',
    ['2001:db8::1', 'b.example', true, 'IPv6:2001:db8::1'],
  ],
  ['IPv6 with a port', 'from a.example ([2001:db8::1]:4711) by mx.example with esmtp; D', ['2001:db8::1', null, false, 'a.example']],
  [
    'IPv4 within IPv6',
    'from a.example (b.example [::ffff:192.0.2.1]) by mx.example with esmtp; D',
    ['192.0.2.1', 'b.example', true, 'a.example'],
  ],
  [
    'IPv4 within IPv6, in hexadecimal',
    'from a.example (b.example [IPv6:::ffff:c000:0201]) by mx.example with esmtp; D',
    ['192.0.2.1', 'b.example', true, 'a.example'],
  ],
  [
    'IPv6 with a zone',
    'from a.example (fe80::1%22) by mx.example with Microsoft SMTP Server id 1; D',
    ['fe80::1', null, false, 'a.example'],
  ],
  ['webmail', 'from 192.0.2.1 (SquirrelMail authenticated user u) by mx.example with HTTP; D', ['192.0.2.1', null, false, null]],
  [
    'fetchmail 6.4',
    'from pop.example [192.0.2.1] by localhost with POP3 (fetchmail-6.4) for <u@localhost>; D',
    [null, null, false, 'pop.example'],
  ],
  // These write the name that the address's owner chose, though it leads nowhere: no proof of a host of the receiver.
  [
    'Stalwart',
    'from a.example (b.example [192.0.2.1] (AS64500 Example, DE)) (using TLSv1_3 with cipher TLS13_AES_256_GCM_SHA384) by mx.example (Stalwart SMTP) with ESMTPS id 3A; D',
    ['192.0.2.1', 'b.example', false, 'a.example'],
  ],
  [
    'mox',
    'from a.example (b.example [192.0.2.1]) by mx.example ([198.51.100.2]) via tcp with ESMTPS id x-1 (TLS1.3 TLS_AES_128_GCM_SHA256) for <u@mx.example>; D',
    ['192.0.2.1', 'b.example', false, 'a.example'],
  ],
  [
    'mox with an internationalised name of its own',
    'from a.example (b.example [192.0.2.1]) by mx.example ([198.51.100.2]) (xn--mx.example) via tcp with UTF8SMTPS id x-1; D',
    ['192.0.2.1', 'b.example', false, 'a.example'],
  ],
  [
    'maddy',
    'from a.example (b.example [192.0.2.1]) by mx.example (envelope-sender <u@a.example>) with ESMTPS id 1a2b3c4d; D',
    ['192.0.2.1', 'b.example', false, 'a.example'],
  ],
  [
    'amavis, which names its own host',
    'from a.example ([127.0.0.1]) by localhost (smtpd-2.mx.example [127.0.0.1]) (amavisd-new, port 10024) with ESMTP id 1; D',
    ['127.0.0.1', null, false, 'a.example'],
  ],
  [
    'qmail with a login',
    'from unknown (HELO a.example) (user@192.0.2.1 with plain) by mx.example with SMTP; 27 Nov 2026 03:00:00 -0000',
    ['192.0.2.1', null, false, 'a.example'],
  ],
  ["Gmail's interface for programs", 'from 123456789 named unknown by gmailapi.google.com with HTTPREST; D', [null, null, false, null]],
  ['a local hand-over, Exim 4.96', 'from Debian-exim by mx.example with local (Exim 4.96) id 1; D', [null, null, false, 'Debian-exim']],
];

/** Dates as different software writes them; all are the same moment. */
const DATES: readonly (readonly [software: string, field: string])[] = [
  ['Domino, without a space behind the day', 'from a.example by b.example with ESMTP id 1 ; Fri,27 Nov 2026 03:00:00 +0000'],
  ['Courier, its id behind the date', 'from a.example by b.example with ESMTP; Fri, 27 Nov 2026 03:00:00 +0000 id 0000.1.2'],
  [
    'Momentum, a comment left open',
    'from a.example by b.example with ESMTPS (cipher=AES256-GCM-SHA384 id 22/1; Fri, 27 Nov 2026 03:00:00 +0000',
  ],
  ['ctime, without its zone', 'from a.example by b.example with SMTP id 1; Fri Nov 27 03:00:00 2026'],
  ['ctime', 'from a.example by b.example with SMTP id 1; Fri Nov 27 04:00:00 2026 +0100'],
  ["a zone's name behind the offset", 'from a.example by b.example with SMTP id 1; Fri, 27 Nov 2026 12:00:00 +0900 JST'],
];

for (const [software, field] of DATES) {
  test(`the date of a Received field: ${software}`, () => assert.equal(parseReceived(field)?.at, Date.UTC(2026, 10, 27, 3)));
}

for (const [software, field, read] of FORMS) {
  test(`a Received field of ${software}`, () => {
    const from = parseReceived(field.replace('; D', '; Fri, 27 Nov 2026 03:00:00 +0000'))?.from;
    assert.deepEqual([from?.ip, from?.rdns, from?.confirmed, from?.helo], read);
  });
}
