import { cut } from '../../../core/text/foreign-text.ts';
import type { Field } from '../../../core/mail/header/header-fields.ts';

/** A filter's reason for the place of a mail, in our words with the field's text. Foreign words may stand in it. */
export interface PlacementReason {
  /** The unchanged field with the reason. */
  readonly field: string;
  readonly text: string;
  /** It is a reason for Junk; else it is only reported. */
  readonly bad: boolean;
}

const LONGEST = 16 * 1024;
const MOST = 12;

type Reader = (field: Field) => PlacementReason | null;

// Fields of filters by their documentation or source; each reader takes its own part and ignores the rest.
const READERS: Readonly<Record<string, Reader>> = {
  'x-forefront-antispam-report': (field) => forefront(field),
  'x-microsoft-antispam': (field) => bulkLevel(field),
  'x-ms-exchange-organization-scl': (field) => confidence(field, 'SCL', field.value),
  'x-spam-status': (field) => yesNo(field, /^yes\b/i, 'SpamAssassin or Rspamd counts it as spam'),
  'x-spam-flag': (field) => yesNo(field, /^yes\b/i, 'marked as spam'),
  'x-spam': (field) => yesNo(field, /^(?:yes|spam|true)\b/i, 'marked as spam'),
  'x-spamd-result': (field) => rspamd(field),
  'x-rspamd-action': (field) => yesNo(field, /^(?:add header|rewrite subject|soft reject|reject)\b/i, 'action of Rspamd'),
  'x-spam-report': (field) => probe(field),
  'x-proofpoint-spam-details': (field) => yesNo(field, /^rule=(?!notspam)\w*spam/i, 'rule of Proofpoint'),
  'x-mimecast-spam-score': (field) => score(field, 5, 'spam score of Mimecast'),
  'x-barracuda-spam-status': (field) => yesNo(field, /^yes\b/i, 'Barracuda counts it as spam'),
  'x-ironport-anti-spam-result': () => null,
  'x-ham-report': () => null,
  'x-gmx-antispam': (field) => code(field, 'GMX'),
  'x-ui-filterresults': (field) => code(field, '1&1'),
};

/** SFV of Microsoft's filter, as its documentation lists them. */
const FILTER_VERDICTS: Readonly<Record<string, readonly [text: string, bad: boolean]>> = {
  SPM: ['marked as spam by the filter', true],
  SKS: ['marked as spam before it was filtered, by a mail flow rule', true],
  SKB: ['the sender is blocked by a list of the organisation', true],
  BLK: ["the sender is on the recipient's blocked list", true],
  SKA: ['let through by an allow list of the organisation', false],
  SKN: ['let through before it was filtered', false],
  SKI: ['mail within the organisation', false],
  SKQ: ['released from quarantine', false],
  NSPM: ['not spam', false],
};

/** CAT of Microsoft's filter. */
const CATEGORIES: Readonly<Record<string, string>> = {
  SPM: 'spam',
  HSPM: 'high confidence spam',
  PHSH: 'phishing',
  HPHSH: 'high confidence phishing',
  HPHISH: 'high confidence phishing',
  SPOOF: 'spoofing',
  BULK: 'bulk mail',
  MALW: 'malware',
  DIMP: 'impersonation of a domain',
  UIMP: 'impersonation of a user',
  GIMP: 'impersonation, by mailbox intelligence',
  OSPM: 'outbound spam',
  AMP: 'malware, by anti-malware',
};

/** The filters' reasons in a mail's header, in its order. */
export function placementReasons(fields: readonly Field[]): readonly PlacementReason[] {
  const reasons: PlacementReason[] = [];
  for (const field of fields) {
    const reason = field.value.length > LONGEST ? null : (READERS[field.key]?.(field) ?? null);
    if (reason !== null) reasons.push(reason);
    if (reasons.length === MOST) break;
  }
  return reasons;
}

/** `CIP:203.0.113.7;...;SCL:5;...;SFV:SPM;...;CAT:SPM;` */
function forefront(field: Field): PlacementReason | null {
  const values = new Map(
    field.value.split(';').flatMap((part) => {
      const colon = part.indexOf(':');
      return colon > 0 ? [[part.slice(0, colon).trim().toUpperCase(), part.slice(colon + 1).trim()] as const] : [];
    }),
  );
  const scl = Number.parseInt(values.get('SCL') ?? '', 10);
  const verdict = FILTER_VERDICTS[values.get('SFV') ?? ''];
  const category = CATEGORIES[values.get('CAT') ?? ''];
  const parts = [
    ...(verdict === undefined ? [] : [verdict[0]]),
    ...(category === undefined ? [] : [`category ${category}`]),
    ...(Number.isNaN(scl) ? [] : [`SCL ${scl}`]),
  ];
  if (parts.length === 0) return null;
  return { field: field.name, text: `Microsoft: ${parts.join(', ')}`, bad: scl >= 5 || verdict?.[1] === true || category !== undefined };
}

/** BCL 7 and above is bulk mail that many organisations send to Junk. */
function bulkLevel(field: Field): PlacementReason | null {
  const level = /(?:^|;)\s*BCL:(\d)/i.exec(field.value)?.[1];
  return level === undefined || Number(level) < 4
    ? null
    : { field: field.name, text: `Microsoft: bulk complaint level ${level} of 9`, bad: Number(level) >= 7 };
}

function confidence(field: Field, name: string, value: string): PlacementReason | null {
  const level = /^-?\d$/.exec(value.trim())?.[0];
  return level === undefined ? null : { field: field.name, text: `Microsoft: ${name} ${level}`, bad: Number(level) >= 5 };
}

/** `default: False [-0.10 / 15.00]; ARC_NA(0.00)[]; ...` */
function rspamd(field: Field): PlacementReason | null {
  const match = /^\w+: (True|False) \[(-?[\d.]+) \/ (-?[\d.]+)\]/.exec(field.value);
  if (!match) return null;
  const symbols = field.value
    .split(/;\s*/)
    .map((part) => /^([A-Z][A-Z0-9_]+)\((-?[\d.]+)\)/.exec(part))
    .flatMap((parts) => (parts && Number(parts[2]) > 0 ? [`${parts[1]} ${parts[2]}`] : []))
    .slice(0, 5);
  const what = symbols.length > 0 ? ` (${symbols.join(', ')})` : '';
  return { field: field.name, text: `Rspamd: ${match[2]} of ${match[3]} points${what}`, bad: match[1] === 'True' };
}

function yesNo(field: Field, yes: RegExp, text: string): PlacementReason | null {
  return yes.test(field.value) ? { field: field.name, text: `${text}: ${short(field.value)}`, bad: true } : null;
}

function probe(field: Field): PlacementReason | null {
  return field.value === '' ? null : { field: field.name, text: `filter report: ${short(field.value)}`, bad: false };
}

function score(field: Field, limit: number, text: string): PlacementReason | null {
  const value = Number.parseFloat(field.value);
  return Number.isNaN(value) ? null : { field: field.name, text: `${text}: ${value}`, bad: value >= limit };
}

/** The number comes first: 0 is clean. */
function code(field: Field, name: string): PlacementReason | null {
  const value = /^(?:notjunk:1|junk:(\d+)|(-?\d+))/.exec(field.value);
  const level = value?.[1] ?? value?.[2];
  return level === undefined || Number(level) === 0
    ? null
    : { field: field.name, text: `${name}: ${short(field.value)}`, bad: Number(level) > 0 };
}

function short(text: string): string {
  return cut(text, 200);
}
