import { decodeWords } from '../mime/encoded-words.ts';
import type { Fields } from '../mime/mime-parts.ts';
import { fieldOf, parameterOf } from '../mime/mime-parts.ts';

/** The origin of a mail, as far as its header shows it. */
export interface Origin {
  /** A report on delivery by its type (RFC 6522, RFC 3464), or it names the failed recipients (Exim, Gmail). */
  readonly report: boolean;
  /** The mailbox turned the mail away after its server had taken it (Sieve's `reject`, RFC 5429), in the form of a receipt: Dovecot and Cyrus mark it. */
  readonly rejected: boolean;
  /** From a mail system by name: MAILER-DAEMON and its like, or an empty sender. */
  readonly daemon: boolean;
  /** From an address that mail systems use beside people (postmaster), or with the null reverse-path (RFC 5321 section 4.5.5). */
  readonly system: boolean;
  /** Its subject speaks of delivery, as notifications do. */
  readonly subject: boolean;
  /** An automatic answer, a receipt, a complaint, a digest, a ticket: nothing bounced, even if it quotes a bounce. */
  readonly other: boolean;
}

/** The senders by which servers mark their own mail; people who quote a probe do not use them. */
const DAEMON =
  /\bmailer[-_. ]?daemon\b|\bmail[-. ]deliver(?:y|er)?[-. ](?:sub-?)?(?:system|service)\b|\bmail administrator\b|\bmicrosoftexchange[0-9a-f]+\b|\bmdaemon@|\bsmtp[-_ ]?gateways?@|\bvirus ?wall\b|\bsmtp_mail_service@/i;
/** Addresses that mail systems share with people, and names that only systems bear. */
const SYSTEM = /\bpost[-_]?master\b|\bmail[-_]?admin\b|\bno-?reply@sns\.amazonaws\.com\b|\bimss@/i;
const SYSTEM_NAME = /\b(?:system|ndr) administrator\b/i;

/** Subjects of notifications, in the languages that servers write them in. */
const SUBJECT = new RegExp(
  [
    'undeliver',
    'un-?deliverable',
    'non-?deliver',
    'not (?:be |been )?deliver',
    'returned? (?:to sender|mail|message|e-?mail)',
    'returning (?:message |mail )?to sender',
    'deliver\\w*[^.]{0,30}(?:fail|problem|error|delay|status|notification|report|warning|incomplete|temporarily)',
    'fail\\w*[^.]{0,30}(?:deliver|mail|notice)',
    'fail(?:ed|ure) (?:mail|notice)',
    'mail (?:system )?(?:error|fail|delay|bounce)',
    'bounce notification',
    'error sending (?:your )?mail',
    'message (?:[\\w-]+ )?delayed',
    'delayed mail',
    'could(?: not|n.t) (?:be )?(?:send|sent|deliver)',
    'user unknown',
    'nondelivery',
    'unzustellbar|nicht zugestellt|zustellung',
    'non remis|n.a pu [eê]tre (?:remis|d[eé]livr)|[eé]chec de (?:la )?(?:remise|distribution)',
    'non recapitat|mancato recapito|impossibile recapitare',
    'no se (?:puede|pudo|ha podido) entregar|error en la entrega',
    'n[aã]o (?:p[oô]de ser )?entregue|falha na entrega',
    'onbestelbaar|niet (?:afgeleverd|bezorgd)',
    'не доставлен|недоставлен|невозможно доставить',
    'nie (?:mo[zż]na )?dostarczon|kan (?:inte|ikke) lever',
    '配信(?:不能|できません|失敗)|送信(?:できません|エラー)|メールエラー|エラー通知',
    '退信|投递失败|退回|无法投递',
  ].join('|'),
  'i',
);

/** Subjects of automatic answers, receipts, digests and tickets, after RFC 3834 section 3.1.5 and what programs write. */
const OTHER = new RegExp(
  [
    '^(?:re: )?auto(?:matic|mated)?[- ]?(?:re(?:ply|sponse|sponder)|answer)',
    '^(?:re: )?out of (?:the |my )?office',
    '^(?:re: )?(?:away (?:from|until)|on (?:vacation|holiday|leave))',
    'abwesenheits?(?:notiz|nachricht)|automatische antwort|r[eé]ponse automatique|risposta automatica|respuesta autom[aá]tica|resposta autom[aá]tica|automatisch antwoord|automatisk svar|автоответ|自動(?:返信|応答)|自动回复',
    '\\bdigest\\b.{0,30}\\b(?:vol|issue|#|\\d)',
    '^(?:read|not read|gelesen|lu|le[ií]do|letto): |return receipt|read receipt|delivery confirmation',
    '\\[[^\\]]{0,30}(?:ticket|case|request|incident|issue)[^\\]]{0,30}\\]|\\b(?:ticket|case|request) ?(?:id |no\\.? ?)?#? ?\\d{2,}',
    '(?:confirm|verify) your (?:e-?mail|message|address)|awaits moderator approval',
    '^(?:complaint|abuse report|spam report|feedback report)\\b',
  ].join('|'),
  'i',
);

export function originOf(fields: Fields): Origin {
  const from = fieldOf(fields, 'from');
  const sender = decodeWords(from ?? '');
  const type = fieldOf(fields, 'content-type') ?? '';
  const subject = decodeWords(fieldOf(fields, 'subject') ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const reports = parameterOf(type, 'report-type')?.toLowerCase();
  const returnPath = (fieldOf(fields, 'return-path') ?? '').trim();
  const bounced = SUBJECT.test(subject);
  const rejected = /^\s*auto-replied\s*\(\s*rejected\b/i.test(fieldOf(fields, 'auto-submitted') ?? '');
  // A mail with a ticket or a digest may still be a bounce of one: only a mail system's own subject decides.
  const daemon = DAEMON.test(sender) || /<\s*>\s*$/.test(sender.trim()) || /\bmailer-daemon\b/i.test(returnPath);
  return {
    report:
      rejected || fieldOf(fields, 'x-failed-recipients') !== null || (/^multipart\/report\b/i.test(type) && isDeliveryReport(reports)),
    rejected,
    daemon,
    system: SYSTEM.test(addressIn(sender)) || SYSTEM_NAME.test(sender) || returnPath === '<>' || from === null,
    subject: bounced,
    other:
      answersItself(fields) ||
      (/^multipart\/report\b/i.test(type) && !isDeliveryReport(reports) && !rejected) ||
      (OTHER.test(subject) && !bounced && !daemon) ||
      isDigest(type),
  };
}

/** Some software leaves the type out; another type is a receipt or a complaint (RFC 8098, RFC 5965). */
function isDeliveryReport(type: string | undefined): boolean {
  return type === undefined || /^(?:global-)?delivery-status$/.test(type);
}

function isDigest(type: string): boolean {
  return /^multipart\/digest\b/i.test(type);
}

/** Fields of programs that answer for people, keep tickets or challenge senders. */
const ANSWERING = [
  'x-autoreply',
  'x-autorespond',
  'x-vacation',
  'x-apple-action',
  'x-ticket-id',
  'x-rt-ticket',
  'rt-ticket',
  'x-otrs-loop',
  'x-zendesk-from-account-id',
  'x-tmda-confirm',
  'x-challenge',
] as const;

function answersItself(fields: Fields): boolean {
  if (/\bauto_reply\b/i.test(fieldOf(fields, 'precedence') ?? '')) return true;
  if (/^\s*auto-(?:replied|generated)\s*[;(]\s*(?:vacation|.*autoresponder)/i.test(fieldOf(fields, 'auto-submitted') ?? '')) return true;
  return ANSWERING.some((name) => fieldOf(fields, name) !== null);
}

/** The text in angle brackets; the whole text if there are no brackets. */
function addressIn(sender: string): string {
  return /<([^<>]{1,320})>/.exec(sender)?.[1] ?? sender;
}
