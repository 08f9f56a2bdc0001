import type { DeliveryFault } from '../../../sandbox/delivery/fault.ts';
import type { DnsFault } from '../../../sandbox/dns/faults.ts';
import type { ImapFault, ImapVerb } from '../../../sandbox/imap/faults.ts';
import type { Pop3Fault } from '../../../sandbox/pop3/faults.ts';
import type { SmtpFault, SmtpPoint } from '../../../sandbox/smtp/faults.ts';
import type { Dice } from './dice.ts';

type Say = () => string;

const POINTS = ['connect', 'ehlo', 'auth', 'mail', 'rcpt', 'data', 'accept', 'accepted'] as const satisfies readonly SmtpPoint[];
const CODES = ['250', '220', '235', '334', '354', '421', '450', '451', '452', '500', '535', '550', '552', '554', '000', '999'] as const;
const VERBS = [
  'CAPABILITY',
  'LOGIN',
  'NAMESPACE',
  'LIST',
  'SELECT',
  'NOOP',
  'IDLE',
  'SEARCH',
  'FETCH',
  'STORE',
  'EXPUNGE',
] as const satisfies readonly ImapVerb[];

export function smtpFault(dice: Dice, say: Say): SmtpFault {
  const at = dice.pick(POINTS);
  const times = dice.chance(30) ? { times: 1 } : {};
  switch (dice.below(8)) {
    case 0:
      return { kind: 'stall', at, ...times };
    case 1:
      return { kind: 'cut', at, ...times };
    case 2:
      return { kind: 'delay', at, ms: dice.below(2_000), ...times };
    default:
      return { kind: 'reply', at, reply: reply(dice, say), ...times };
  }
}

/** One to two hundred lines, each with a code of its own now and then. */
function reply(dice: Dice, say: Say): string {
  const code = dice.pick(CODES);
  const lines = dice.chance(10) ? dice.some(50, 200, say) : dice.some(1, 4, say);
  return lines
    .map((line, index) => `${dice.chance(5) ? dice.pick(CODES) : code}${index === lines.length - 1 ? ' ' : '-'}${line}`)
    .join('\r\n');
}

export function imapFault(dice: Dice, say: Say): ImapFault {
  const at = dice.chance(10) ? 'connect' : dice.pick(VERBS);
  const times = dice.chance(40) ? { times: 1 } : {};
  switch (dice.below(8)) {
    case 0:
      return { kind: 'stall', at, ...times };
    case 1:
      return { kind: 'cut', at, ...times };
    case 2:
      return { kind: 'bye', at, text: say(), ...times };
    case 3:
      return { kind: 'raw', at, text: raw(dice, say), ...times };
    case 4:
      return { kind: 'hide', capability: dice.pick(['UIDPLUS', 'IDLE', 'SPECIAL-USE', 'MOVE', 'LITERAL+']) };
    case 5:
      return { kind: 'stale-search' };
    default:
      return {
        kind: 'no',
        at,
        text: `${dice.pick(['', '[ALERT] ', '[UNAVAILABLE] ', '[AUTHENTICATIONFAILED] ', '[OVERQUOTA] '])}${say()}`,
        ...times,
      };
  }
}

/** Unsolicited data, and too much of it. */
function raw(dice: Dice, say: Say): string {
  const words = say();
  return dice.pick([
    `* ${words}\r\n`,
    `* BYE ${words}\r\n`,
    `* OK [ALERT] ${words}\r\n`,
    '* 1 EXISTS\r\n'.repeat(21_000),
    `* LIST () "/" "${words.replaceAll(/["\\]/g, '')}"\r\n`.repeat(500),
    '* VANISHED 1:4294967295\r\n',
    `* 1 FETCH (UID 1 FLAGS () BODY[HEADER] {${words.length}}\r\n${words})\r\n`,
    `* SEARCH ${'1 '.repeat(100_000)}\r\n`,
    `* LIST ${'('.repeat(50_000)}\r\n`,
    '* OK {4294967295}\r\n',
    'x'.repeat(2_000_000),
  ]);
}

const POP3_POINTS = ['greeting', 'CAPA', 'USER', 'PASS', 'AUTH', 'STAT', 'UIDL', 'LIST', 'TOP', 'RETR', 'DELE', 'RSET', 'QUIT'] as const;

export function pop3Fault(dice: Dice, say: Say): Pop3Fault {
  const at = dice.pick(POP3_POINTS);
  const times = dice.chance(40) ? { times: 1 } : {};
  switch (dice.below(6)) {
    case 0:
      return { kind: 'cut', at, ...times };
    case 1:
      return { kind: 'unknown', command: dice.pick(['CAPA', 'UIDL', 'TOP']) };
    case 2:
      return { kind: 'login-delay', seconds: dice.below(600) };
    case 3:
      return { kind: 'reply', at, text: pop3Raw(dice, say), ...times };
    default:
      return {
        kind: 'reply',
        at,
        text: `-ERR ${dice.pick(['', '[AUTH] ', '[IN-USE] ', '[LOGIN-DELAY] ', '[SYS/TEMP] '])}${say()}`,
        ...times,
      };
  }
}

/** Lists of missing mails, lines and lists without an end, and plain words. */
function pop3Raw(dice: Dice, say: Say): string {
  const words = say();
  return dice.pick([
    `+OK ${words}`,
    words,
    `+OK\r\n${Array.from({ length: 20_000 }, (_, index) => `${index + 1} ${words.slice(0, 20)}${index}`).join('\r\n')}\r\n.`,
    `+OK\r\nSubject: ${words}\r\n\r\n${words}\r\n.`,
    `+OK ${'x'.repeat(2_000_000)}`,
    '+OK 4294967295 4294967295',
    `+OK\r\n${'1 x\r\n'.repeat(100)}.`,
  ]);
}

export function dnsFault(dice: Dice): DnsFault {
  const name = dice.chance(50) ? { name: 'evil.example' } : {};
  switch (dice.below(5)) {
    case 0:
      return { kind: 'rcode', rcode: dice.pick(['SERVFAIL', 'NXDOMAIN', 'NOTIMP', 'REFUSED', 'NOTAUTH']), ...name };
    case 1:
      return { kind: 'timeout', ...name };
    case 2:
      return { kind: 'delay', ms: dice.below(500), ...name };
    case 3:
      return { kind: 'address', address: dice.pick(['127.0.0.2', '127.255.255.254', '169.254.169.254', '10.0.0.1']), ...name };
    default:
      return { kind: 'garbage', ...name };
  }
}

export function deliveryFault(dice: Dice, say: Say): DeliveryFault {
  switch (dice.below(8)) {
    case 0:
      return { kind: 'drop' };
    case 1:
      return { kind: 'junk' };
    case 2:
      return { kind: 'duplicate', copies: 2 + dice.below(30) };
    case 3:
      return { kind: 'subject-replace', subject: say() };
    case 4:
      return { kind: 'strip-private-headers' };
    case 5:
      return { kind: 'footer', text: say() };
    case 6:
      return {
        kind: 'bounce',
        diagnostic: say(),
        status: dice.pick(['5.1.1', '5.7.1', '4.2.2', '9.9.9']),
        form: dice.pick(['report', 'words']),
      };
    default:
      return { kind: 'slow', ms: dice.below(1_500) };
  }
}
