import { refusalReason } from '../src/core/judge/refusal/find-reason.ts';
import { waitIn } from '../src/core/judge/refusal/reasons.ts';
import { mayBeNotice, readNotice } from '../src/core/mail/bounce/dsn.ts';
import { parseAuthenticationResults } from '../src/core/mail/header/authentication-results.ts';
import { headerFields } from '../src/core/mail/header/header-fields.ts';
import { parseReceived } from '../src/core/mail/header/received.ts';
import { parseSignatureTags } from '../src/core/mail/header/signature-tags.ts';
import { knowledgeOf } from '../src/core/mail/knowledge/provider-knowledge.ts';
import { decodeWords } from '../src/core/mail/mime/encoded-words.ts';
import { takeApart } from '../src/core/mail/mime/mime-parts.ts';

/**
 * Whether the parsers of foreign text take linear time: each reads texts of 10,000, 100,000 and 1,000,000 characters, made of pieces that
 * lead patterns astray. Processor time, the least of three; the growth is from the shorter text to the one ten times as long.
 *
 * Run: node bench/parsers.ts
 */
const PIECES = [
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\r\n\r\n',
  '\n ',
  'a',
  'a ',
  'a.',
  '.',
  ',',
  ';',
  ':',
  '=',
  '-',
  '--',
  '<',
  '>',
  '@',
  '"',
  '\\',
  '(',
  ')',
  '[',
  ']',
  '{"',
  '"},',
  '<a@b>:\n',
  'a@b: 550 5.1.1 x\n',
  '550 ',
  '550-5.7.1 ',
  '5.1.1 ',
  'Reason:\n',
  'host ',
  'http://',
  '<a',
  '<style>',
  '<br>',
  '&lt;',
  '=?utf-8?q?',
  '?= =?',
  '=41',
  '=\n',
  '--b\n',
  '--b--\n',
  'Action: failed\n',
  'Status: 5.1.1\n\n',
  'Final-Recipient: rfc822;a@b\n',
  'Received: from a by b\r\n',
  'from ',
  'by a ',
  'helo=',
  'with ',
  '[1.2.3.4] ',
  '1.2.3.4.',
  '(a (',
  'spf=pass ',
  'dkim=pass header.d=a; ',
  'blocked using ',
  'too many ',
  'mailbox ',
  'spf dkim ',
  'in reply to ',
  'expired ',
  '> ',
  '* ',
  'could not ',
  '--- ',
  'X: y\r\n',
] as const;

const BOUNCE = 'From: MAILER-DAEMON@x\r\nSubject: failure notice\r\n';
const PARSERS: Readonly<Record<string, (text: string) => unknown>> = {
  'readNotice, text': (text) => readNotice(`${BOUNCE}\r\n${text}`),
  'readNotice, HTML': (text) => readNotice(`${BOUNCE}Content-Type: text/html\r\n\r\n${text}`),
  'readNotice, report': (text) =>
    readNotice(`${BOUNCE}Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n${text}`),
  'readNotice, header': (text) => readNotice(`${BOUNCE}${text}`),
  mayBeNotice: (text) => mayBeNotice(`Subject: ${text}`),
  takeApart: (text) => takeApart(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${text}`),
  decodeWords,
  headerFields,
  parseReceived: (text) => parseReceived(`from ${text}`),
  parseAuthenticationResults: (text) => parseAuthenticationResults(`mx.example.org; ${text}`),
  parseSignatureTags: (text) => parseSignatureTags(`d=a; s=b; ${text}`),
  refusalReason: (text) => refusalReason(`550 ${text}`),
  waitIn,
  knowledgeOf: (text) => knowledgeOf(`550 ${text}`),
};

const SIZES = [10_000, 100_000, 1_000_000] as const;
/** Ten times the text may take ten times as long, and what the machine adds. */
const BOUND = 30;
/** Below this a growth is the clock's, ms. */
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
