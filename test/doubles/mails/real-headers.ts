/** Received headers in the forms of real servers, with example names, and the expected reading of each. */
export interface Sample {
  readonly server: string;
  readonly header: string;
  /** helo, rdns, ip, by, with, tls, at; null: no hop. */
  readonly read:
    | readonly [
        helo: string | null,
        rdns: string | null,
        ip: string | null,
        by: string | null,
        protocol: string | null,
        tls: string | null,
        at: string | null,
      ]
    | null;
}

const AT = '2026-11-24T02:37:04.000Z';

export const SAMPLES: readonly Sample[] = [
  {
    server: 'Postfix',
    header: `from mail.example.net (mail.example.net [203.0.113.7])
\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)
\t key-exchange X25519 server-signature ECDSA (prime256v1) server-digest SHA256)
\t(Client did not present a certificate)
\tby mx.example.org (Postfix) with ESMTPS id 4XcW1q2fYzz1S7
\tfor <user@example.org>; Tue, 24 Nov 2026 02:37:04 +0000 (UTC)`,
    read: ['mail.example.net', 'mail.example.net', '203.0.113.7', 'mx.example.org', 'ESMTPS', 'TLSv1.3 TLS_AES_256_GCM_SHA384', AT],
  },
  {
    server: 'Postfix, IPv6, submission',
    header: `from probe.example.net (unknown [IPv6:2001:db8::25])
\t(using TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits))
\t(No client certificate requested)
\t(Authenticated sender: monitor@example.net)
\tby smtp.example.net (Postfix) with ESMTPSA id B1
\tfor <user@example.org>; Mon, 23 Nov 2026 21:37:04 -0500 (EST)`,
    read: ['probe.example.net', null, '2001:db8::25', 'smtp.example.net', 'ESMTPSA', 'TLSv1.2 ECDHE-RSA-AES256-GCM-SHA384', AT],
  },
  {
    server: 'Postfix, local pickup',
    header: 'by mail.example.net (Postfix, from userid 1000) id 5F3D3; Tue, 24 Nov 2026 02:37:04 +0000 (UTC)',
    read: [null, null, null, 'mail.example.net', null, null, AT],
  },
  {
    server: 'Exim',
    header: `from mail.example.net ([203.0.113.7]:51234 helo=probe)
\tby mx.example.org with esmtps  (TLS1.3) tls TLS_AES_256_GCM_SHA384
\t(Exim 4.96)
\t(envelope-from <a@example.net>)
\tid 1tF8aB-0001xY-2c
\tfor user@example.org;
\tTue, 24 Nov 2026 03:37:04 +0100`,
    read: ['probe', 'mail.example.net', '203.0.113.7', 'mx.example.org', 'esmtps', 'TLSv1.3 TLS_AES_256_GCM_SHA384', AT],
  },
  {
    server: 'Exim, older, without a name',
    header: `from [198.51.100.4] (helo=other.example)
\tby mx.example.org with esmtps (TLSv1.2:ECDHE-RSA-AES256-GCM-SHA384:256) (Exim 4.90_1)
\t(envelope-from <a@example.net>) id 1tF8aB-0001xY-2c; Tue, 24 Nov 2026 03:37:04 +0100`,
    read: ['other.example', null, '198.51.100.4', 'mx.example.org', 'esmtps', 'TLSv1.2 ECDHE-RSA-AES256-GCM-SHA384', AT],
  },
  {
    server: 'Exim, local',
    header:
      'from root by host.example.net with local (Exim 4.96) (envelope-from <root@host.example.net>) id 1x; Tue, 24 Nov 2026 03:37:04 +0100',
    read: ['root', null, null, 'host.example.net', 'local', null, AT],
  },
  {
    server: 'Sendmail',
    header: `from mail.example.net (mail.example.net [203.0.113.7])
\tby mx.example.org (8.17.1/8.17.1) with ESMTPS id 4AO2b4
\t(version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 bits=256 verify=NOT)
\tfor <user@example.org>; Tue, 24 Nov 2026 02:37:04 GMT`,
    read: ['mail.example.net', 'mail.example.net', '203.0.113.7', 'mx.example.org', 'ESMTPS', 'TLSv1.3 TLS_AES_256_GCM_SHA384', AT],
  },
  {
    server: 'Sendmail, forged name',
    header: `from friendly.example.org (host.example.com [198.51.100.9] (may be forged))
\tby mx.example.org (8.14.5/8.14.5) with ESMTP id kAGBK; Tue, 24 Nov 2026 02:37:04 GMT`,
    read: ['friendly.example.org', null, '198.51.100.9', 'mx.example.org', 'ESMTP', null, AT],
  },
  {
    server: 'qmail',
    header: 'from unknown (HELO mail.example.net) (203.0.113.7)\n  by mx.example.org with SMTP; 24 Nov 2026 02:37:04 -0000',
    read: ['mail.example.net', null, '203.0.113.7', 'mx.example.org', 'SMTP', null, AT],
  },
  {
    server: 'qmail, with ident and name',
    header:
      'from mail.example.net (HELO probe) (monitor@203.0.113.7)\n  by mx.example.org with ESMTPS (AES256-SHA encrypted); 24 Nov 2026 02:37:04 -0000',
    read: ['probe', 'mail.example.net', '203.0.113.7', 'mx.example.org', 'ESMTPS', 'AES256-SHA', AT],
  },
  { server: 'qmail, invoked', header: '(qmail 31415 invoked by uid 89); 24 Nov 2026 02:37:04 -0000', read: null },
  { server: 'qmail, from network', header: '(qmail 31415 invoked from network); 24 Nov 2026 02:37:04 -0000', read: null },
  {
    server: 'Exchange Online, entry',
    header: `from mail.example.net (203.0.113.7) by
 AM4PEPF00027A6A.mail.protection.outlook.com (10.167.16.88) with Microsoft SMTP
 Server (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.8182.16 via
 Frontend Transport; Tue, 24 Nov 2026 02:37:04 +0000`,
    read: [
      'mail.example.net',
      null,
      '203.0.113.7',
      'AM4PEPF00027A6A.mail.protection.outlook.com',
      'Microsoft SMTP Server',
      'TLSv1.3 TLS_AES_256_GCM_SHA384',
      AT,
    ],
  },
  {
    server: 'Exchange Online, inside',
    header: `from AM0PR04MB1.eurprd04.prod.outlook.com (2603:10a6:208:ab::12) by
 DB8PR04MB2.eurprd04.prod.outlook.com with HTTPS; Tue, 24 Nov 2026 02:37:04
 +0000`,
    read: ['AM0PR04MB1.eurprd04.prod.outlook.com', null, '2603:10a6:208:ab::12', 'DB8PR04MB2.eurprd04.prod.outlook.com', 'HTTPS', null, AT],
  },
  {
    server: 'Exchange, on premises',
    header:
      'from EX02.corp.example.net ([fe80::1c2d:3e4f:5a6b:7c8d]) by EX01.corp.example.net\n ([fe80::9a8b:7c6d:5e4f:3a2b%13]) with mapi id 15.01.2507.035; Tue, 24 Nov 2026\n 03:37:04 +0100',
    read: ['EX02.corp.example.net', null, 'fe80::1c2d:3e4f:5a6b:7c8d', 'EX01.corp.example.net', 'mapi', null, AT],
  },
  {
    server: 'Gmail, entry',
    header: `from mail.example.net (mail.example.net. [203.0.113.7])
        by mx.google.com with ESMTPS id 5b1f17b1804b1-4aaa
        for <sentinel@gmail.com>
        (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256);
        Mon, 23 Nov 2026 18:37:04 -0800 (PST)`,
    read: ['mail.example.net', 'mail.example.net', '203.0.113.7', 'mx.google.com', 'ESMTPS', 'TLSv1.3 TLS_AES_256_GCM_SHA384', AT],
  },
  {
    server: 'Gmail, inside',
    header: 'by 2002:a05:6022:2492:b0:5c:8d3f with SMTP id r18csp1234567lar;\n        Mon, 23 Nov 2026 18:37:04 -0800 (PST)',
    read: [null, null, null, '2002:a05:6022:2492:b0:5c:8d3f', 'SMTP', null, AT],
  },
  {
    server: 'SES',
    header:
      'from a8-31.smtp-out.amazonses.com (a8-31.smtp-out.amazonses.com [192.0.2.31])\n by inbound-smtp.us-east-1.amazonaws.com with SMTP id abc\n for user@example.org;\n Tue, 24 Nov 2026 02:37:04 +0000 (UTC)',
    read: [
      'a8-31.smtp-out.amazonses.com',
      'a8-31.smtp-out.amazonses.com',
      '192.0.2.31',
      'inbound-smtp.us-east-1.amazonaws.com',
      'SMTP',
      null,
      AT,
    ],
  },
  {
    server: 'Proofpoint',
    header:
      'from pps.filterd (m0098404.ppops.net [127.0.0.1])\n\tby mx0b-00000001.pphosted.com (8.18.1.2/8.18.1.2) with ESMTP id 4AO2abc;\n\tTue, 24 Nov 2026 02:37:04 GMT',
    read: ['pps.filterd', 'm0098404.ppops.net', '127.0.0.1', 'mx0b-00000001.pphosted.com', 'ESMTP', null, AT],
  },
  {
    server: 'Mimecast',
    header: `from mail.example.net (mail.example.net [203.0.113.7]) by
 relay.mimecast.com with ESMTP with STARTTLS (version=TLSv1.3,
 cipher=TLS_AES_256_GCM_SHA384) id us-mta-123-AbC; Mon, 23 Nov 2026 21:37:04
 -0500`,
    read: [
      'mail.example.net',
      'mail.example.net',
      '203.0.113.7',
      'relay.mimecast.com',
      'ESMTP STARTTLS',
      'TLSv1.3 TLS_AES_256_GCM_SHA384',
      AT,
    ],
  },
  {
    server: 'Yahoo',
    header:
      'from 203.0.113.7 (EHLO mail.example.net)\n by 10.197.32.140 with SMTPs\n (version=TLS1_2 cipher=TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256);\n Tue, 24 Nov 2026 02:37:04 +0000',
    read: ['mail.example.net', null, '203.0.113.7', '10.197.32.140', 'SMTPs', 'TLSv1.2 TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', AT],
  },
  {
    server: 'Dovecot LMTP',
    header:
      'from mx.example.org\n\tby store.example.org with LMTP\n\tid qJ4zLlD1Q2cXaQAA\n\t(envelope-from <a@example.net>)\n\tfor <user@example.org>; Tue, 24 Nov 2026 02:37:04 +0000',
    read: ['mx.example.org', null, null, 'store.example.org', 'LMTP', null, AT],
  },
  {
    server: 'Amavis',
    header:
      'from mx.example.org ([127.0.0.1])\n\tby localhost (mx.example.org [127.0.0.1]) (amavis, port 10024)\n\twith ESMTP id 8sX3; Tue, 24 Nov 2026 02:37:04 +0000 (UTC)',
    read: ['mx.example.org', null, '127.0.0.1', 'localhost', 'ESMTP', null, AT],
  },
  {
    server: 'Domino',
    header:
      'from mail.example.net ([203.0.113.7])\n          by domino.example.org (HCL Domino Release 12.0.2)\n          with ESMTP id 2026112403370412-1;\n          Tue, 24 Nov 2026 03:37:04 +0100 ',
    read: ['mail.example.net', null, '203.0.113.7', 'domino.example.org', 'ESMTP', null, AT],
  },
  {
    server: 'a comment in a comment, quoted semicolon',
    header:
      'from "odd;name" (a (b; (c)) d [203.0.113.7]) by mx.example.org (x ; y) with SMTP id "1;2" ; Tue, 24 Nov 2026 02:37:04 +0000 (a (nested) zone)',
    read: ['odd;name', null, '203.0.113.7', 'mx.example.org', 'SMTP', null, AT],
  },
  {
    server: 'without a date',
    header: 'from a.example.net (a.example.net [192.0.2.1]) by b.example.net with SMTP id 1',
    read: ['a.example.net', 'a.example.net', '192.0.2.1', 'b.example.net', 'SMTP', null, null],
  },
  { server: 'empty', header: '', read: null },
];
