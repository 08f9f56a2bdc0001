import { generateKeyPairSync } from 'node:crypto';
import { numbersFrom } from './spf-cases.ts';

/** A mail that dkimpy signs, its later changes, and the key record for both. */
export interface DkimCase {
  readonly mail: string;
  readonly canonicalize: readonly [header: string, body: string];
  /** Header fields that are signed. */
  readonly headers: readonly string[];
  /** With `l=`. */
  readonly length: boolean;
  /** Replaced in the signed mail, once each. */
  readonly changes: readonly (readonly [old: string, by: string])[];
  readonly record: string;
}

/** Mails are signed once for so many changes. */
const CHANGES_EACH = 5;

const BODIES = [
  '',
  '\r\n',
  'Hello\r\n',
  'Hello\r\n\r\n\r\n',
  'a  b \t c \r\n\r\n  d\r\n',
  'no end of line',
  ' \r\n\t\r\n',
  'Hello\r\n \r\n\r\n',
  '.\r\n..\r\nx\r\n',
];
const SUBJECTS = ['x', '  two  words ', 'folded\r\n words', 'tab\there', '', 'é ü', 'a: b; c'];
const FIELDS = ['from', 'to', 'subject', 'date', 'message-id', 'x-odd'];

/** Some leave the signed parts alone, most do not. */
const CHANGES: readonly (readonly (readonly [string, string])[])[] = [
  [],
  [['\r\nSubject:', '\r\nSUBJECT :']],
  [['\r\nSubject:', '\r\nsubject:']],
  [['\r\nSubject: ', '\r\nSubject:\r\n  ']],
  [['\r\nSubject: ', '\r\nSubject: other ']],
  [['\r\nSubject:', '\r\nSubject: first\r\nSubject:']],
  [['\r\nX-Odd:', '\r\nFrom: other@example.org\r\nX-Odd:']],
  [['DKIM-Signature:', 'From: other@example.org\r\nDKIM-Signature:']],
  [['\r\nX-Odd: 1', '']],
  [['\r\nTo: ', '\r\nTo:\t']],
  [['\r\n\r\n', '\r\n\r\nnew ']],
  [['Hello', 'Hello ']],
  [['Hello\r\n', 'Hello \t\r\n']],
  [['Hello\r\n', 'Hello\r\n\r\n']],
  [['a  b', 'a b']],
  [['  d', ' d']],
  [['  d', 'd']],
  [[' c=', ' z=From:x; c=']],
  [['v=1;', 'v=1 ;']],
  [['v=1;', 'v=2;']],
  [['v=1;', '']],
  [['a=rsa-sha256', 'a=rsa-sha1']],
  [['d=example.net', 'd=EXAMPLE.net']],
  [['d=example.net', 'd=example.org']],
  [['s=sel', 's=other']],
  [['i=@example.net', 'i=@sub.example.net']],
  [['i=@example.net', 'i=@example.org']],
  [['q=dns/txt', 'q=dns']],
  [['bh=', 'bh= ']],
  [[' b=', ' b=\r\n ']],
  [['DKIM-Signature: ', 'dkim-signature:']],
  [['DKIM-Signature: ', 'DKIM-Signature: x=1; ']],
];

/** Random mails and changes; `p` is the public key. */
export function dkimCases(seed: number, count: number, p: string): readonly DkimCase[] {
  const next = numbersFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const records = [
    `v=DKIM1; k=rsa; p=${p}`,
    `p=${p}`,
    `v=DKIM1; h=sha256; s=email; p=${p}`,
    `v=DKIM1; h=sha1; p=${p}`,
    `v=DKIM1; s=tlsrpt; p=${p}`,
    `v=DKIM1; s=*; t=y; n=a note; p=${p};`,
    `v=DKIM1; t=s; p=${p}`,
    `v=DKIM1; k=ed25519; p=${p}`,
    'v=DKIM1; p=',
    `v=DKIM2; p=${p}`,
    `v=DKIM1; p=${p.slice(0, 40)} ${p.slice(40)}`,
    `v=DKIM1; p=${p.slice(0, -8)}`,
    'v=DKIM1',
  ];
  const fresh = () => ({
    mail: `From: a@example.net\r\nTo: b@example.org\r\nSubject: ${pick(SUBJECTS)}\r\nX-Odd: 1\r\n\r\n${pick(BODIES)}`,
    canonicalize: [pick(['simple', 'relaxed']), pick(['simple', 'relaxed'])] as const,
    headers: ['from', ...FIELDS.filter(() => next() < 0.5)],
    length: next() < 0.2,
  });
  let base = fresh();
  return Array.from({ length: count }, (_, index) => {
    if (index % CHANGES_EACH === 0) base = fresh();
    return { ...base, changes: pick(CHANGES), record: next() < 0.6 ? (records[0] ?? '') : pick(records) };
  });
}

/** A key as both read it. */
export function dkimKey(): { readonly pem: string; readonly p: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1_024 });
  return {
    pem: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    p: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}
