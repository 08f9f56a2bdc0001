import { isInvented } from '../src/adapters/mail/imap/mails/invented.ts';
import { namedWait, throttleWait } from '../src/adapters/mail/imap/failure/named-wait.ts';
import { namedDomains } from '../src/checks/arrival/named-domains.ts';
import type { ProbeFacts } from '../src/checks/arrival/trace/trace.ts';
import { readTrace } from '../src/checks/arrival/trace/trace.ts';
import { bounceAdvice } from '../src/core/judge/refusal/bounce-advice.ts';
import { refusalReason } from '../src/core/judge/refusal/find-reason.ts';
import { waitIn } from '../src/core/judge/refusal/reasons.ts';
import { isReturned, mayBeNotice, readNotice } from '../src/core/mail/bounce/dsn.ts';
import { parseAuthenticationResults } from '../src/core/mail/header/authentication-results.ts';
import { headerFields } from '../src/core/mail/header/header-fields.ts';
import { parseMailDate } from '../src/core/mail/header/mail-date.ts';
import { fieldValues } from '../src/core/mail/header/probe-header.ts';
import { parseReceived } from '../src/core/mail/header/received.ts';
import { parseSignatureTags } from '../src/core/mail/header/signature-tags.ts';
import { aboutClient } from '../src/core/judge/refusal/about-client.ts';
import { knowledgeOf } from '../src/core/mail/knowledge/provider-knowledge.ts';
import { decodeWords } from '../src/core/mail/mime/encoded-words.ts';
import { takeApart } from '../src/core/mail/mime/mime-parts.ts';
import { sevenBit } from '../src/core/mail/mime/seven-bit.ts';
import type { Notice } from '../src/core/result/observed/notice.ts';
import { recogniseHeader, recogniseMail } from '../src/probe/watch/mail/recognise.ts';
import { PIECES } from './parser-pieces.ts';

/**
 * Whether the parsers of foreign text take linear time: each reads texts of 10,000, 100,000 and 1,000,000 characters, made of pieces that
 * mislead patterns. Processor time, the least of three. The growth is from the shorter text to the one ten times as long.
 *
 * Run: node bench/parsers.ts
 */
const BOUNCE = 'From: MAILER-DAEMON@x\r\nSubject: failure notice\r\n';
const PROBE: ProbeFacts = {
  from: 'a@example.net',
  subject: 'x',
  sentAt: 0,
  seenAt: 1_000,
  senderHost: 'mx.example.net',
  mailboxHost: 'imap.example.org',
  authservIds: ['mx.example.org'],
};
const NOTICE: Notice = {
  kind: 'failed',
  status: null,
  diagnostic: null,
  reportedBy: null,
  remote: null,
  retryUntil: null,
  expired: false,
  seenAt: 0,
  known: null,
};
const FILTER_FIELDS = ['X-Forefront-Antispam-Report', 'X-Spam-Status', 'X-Spamd-Result', 'X-Spam', 'X-Rspamd-Report', 'X-Spam-Level'];
const macOf = () => new Uint8Array(32);
const PARSERS: Readonly<Record<string, (text: string) => unknown>> = {
  'readNotice, text': (text) => readNotice(`${BOUNCE}\r\n${text}`),
  'readNotice, JSON': (text) => readNotice(`${BOUNCE}\r\n{"${text}`),
  'readNotice, HTML': (text) => readNotice(`${BOUNCE}Content-Type: text/html\r\n\r\n${text}`),
  'readNotice, report': (text) =>
    readNotice(`${BOUNCE}Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n${text}`),
  'readNotice, header': (text) => readNotice(`${BOUNCE}${text}`),
  'readNotice, quoted-printable': (text) => readNotice(`${BOUNCE}Content-Transfer-Encoding: quoted-printable\r\n\r\n${text}`),
  'readNotice, Base64': (text) => readNotice(`${BOUNCE}Content-Transfer-Encoding: base64\r\n\r\n${text}`),
  mayBeNotice: (text) => mayBeNotice(`Subject: ${text}`),
  'mayBeNotice, From': (text) => mayBeNotice(`From: ${text}`),
  isReturned: (text) => isReturned(`Content-Type: ${text}`),
  takeApart: (text) => takeApart(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${text}`),
  'takeApart, no boundary': (text) => takeApart(`Content-Type: multipart/mixed\r\n\r\n${text}`),
  sevenBit: (text) => sevenBit(`Content-Type: multipart/mixed; boundary=b\n\n--b\n\n${text}\u00e9\n--b--\n`),
  'sevenBit, beside': (text) => sevenBit(`Content-Type: multipart/mixed; boundary=b\n\n--b\n\n${text}\n--b\n\n\u00e9\n--b--\n`),
  decodeWords,
  headerFields,
  fieldValues: (text) => fieldValues(text, 'x-email-continuity'),
  parseReceived: (text) => parseReceived(`from ${text}`),
  parseMailDate,
  parseAuthenticationResults: (text) => parseAuthenticationResults(`mx.example.org; ${text}`),
  'parseAuthenticationResults, late': (text) => parseAuthenticationResults(`mx.example.org; ${text} spf=pass`),
  parseSignatureTags: (text) => parseSignatureTags(`d=a; s=b; ${text}`),
  readTrace: (text) => readTrace(text, PROBE),
  'readTrace, results': (text) => readTrace(`Authentication-Results: mx.example.org; ${text}`, PROBE),
  'readTrace, words of filters': (text) => readTrace(FILTER_FIELDS.map((name) => `${name}: ${text}\r\n`).join(''), PROBE),
  namedDomains: (text) => namedDomains(readTrace('', PROBE), text),
  refusalReason: (text) => refusalReason(`550 ${text}`),
  bounceAdvice: (text) => bounceAdvice({ ...NOTICE, diagnostic: text }),
  waitIn,
  knowledgeOf: (text) => knowledgeOf(`550 ${text}`),
  aboutClient: (text) => aboutClient(`550 ${text}`, 'ehlo'),
  recogniseHeader: (text) => recogniseHeader(text, macOf),
  'recogniseHeader, From': (text) => recogniseHeader(`From: ${text}`, macOf),
  recogniseMail: (text) =>
    recogniseMail('From: a@example.net\r\n', { subject: text, text }, macOf, () => ({ from: 'a@example.net', text: 'x' })),
  isInvented: (text) => isInvented(text),
  namedWait,
  throttleWait,
};

const SIZES = [10_000, 100_000, 1_000_000] as const;
/** Ten times the text may take ten times as long, plus the machine's noise. */
const BOUND = 30;
/** A growth below this is the clock's, ms. */
const NOISE = 50;

let failed = false;
for (const [name, parse] of Object.entries(PARSERS)) {
  let slowest = { piece: '', times: [0, 0, 0] as readonly number[] };
  let worst = { piece: '', growth: 0 };
  for (const piece of PIECES) {
    const times = SIZES.map((size) => least(() => parse(piece.repeat(Math.ceil(size / piece.length)).slice(0, size))));
    if ((times[2] ?? 0) > (slowest.times[2] ?? 0)) slowest = { piece, times };
    const growth = (times[2] ?? 0) < NOISE ? 0 : (times[2] ?? 0) / Math.max(times[1] ?? 0, NOISE / 10);
    if (growth > worst.growth) worst = { piece, growth };
  }
  if (worst.growth > BOUND) failed = true;
  const shown = slowest.times.map((time) => time.toFixed(1).padStart(7)).join(' /');
  console.log(
    `${name.padEnd(28)} ${shown} ms at ${JSON.stringify(slowest.piece)}${worst.growth > 0 ? `; grows ${worst.growth.toFixed(0)} times at ${JSON.stringify(worst.piece)}` : ''}`,
  );
}
if (failed) {
  console.error(`more than linear: ten times the text took more than ${BOUND} times as long`);
  process.exitCode = 1;
}

function least(act: () => unknown): number {
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const begun = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(begun);
    times.push((user + system) / 1_000);
    if ((times[0] ?? 0) < 5) break;
  }
  return Math.min(...times);
}
