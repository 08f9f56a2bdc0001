// Folders of a JMAP account, the watched ones among them, and their mails (RFC 8621).
// Called by adapters.

import { fieldsOf } from '../../../../core/text/foreign-json.ts';
import type { JmapFields } from '../ask/client.ts';

/** The header fields that tell mails apart; no others are requested, because a sender may make a header very long. */
const HEADER_FIELDS = [
  'X-Email-Continuity',
  'Message-ID',
  'Subject',
  'From',
  'Sender',
  'To',
  'Return-Path',
  'Date',
  'Content-Type',
  'In-Reply-To',
  'References',
  'Auto-Submitted',
  'Precedence',
  'X-Failed-Recipients',
  'X-Autoreply',
  'X-Auto-Response-Suppress',
  'List-Id',
] as const;
/** The most characters of one header that are kept. */
const LONGEST_HEADER = 64 * 1024;
/** The most values of one field that are kept. */
const MOST_VALUES = 20;

/** The requested properties of a mail (RFC 8621 section 4.1). */
export const MAIL_PROPERTIES = ['id', 'blobId', 'mailboxIds', 'size', 'receivedAt', ...HEADER_FIELDS.map((name) => `header:${name}:all`)];

/** One mail as the server lists it. */
export interface JmapMail {
  readonly id: string;
  readonly blobId: string;
  /** Ids of its folders: identical bytes may be one mail in several. */
  readonly folders: readonly string[];
  /** The header fields that tell it apart; foreign text. */
  readonly header: string;
  /** Bytes; null if the server does not give it. */
  readonly size: number | null;
  /** ms since the epoch. */
  readonly receivedAt: number | null;
}

/** The mails in an answer to Email/get. */
export function mailsIn({ list }: JmapFields): readonly JmapMail[] {
  return (Array.isArray(list) ? list : []).map((value: unknown) => {
    const fields = fieldsOf(value);
    const { id, blobId, mailboxIds, size, receivedAt } = fields;
    const came = typeof receivedAt === 'string' ? Date.parse(receivedAt) : Number.NaN;
    return {
      id: String(id),
      blobId: String(blobId),
      folders: Object.entries(fieldsOf(mailboxIds)).flatMap(([folder, lies]) => (lies === true ? [folder] : [])),
      header: headerIn(fields),
      size: typeof size === 'number' && Number.isFinite(size) ? size : null,
      receivedAt: Number.isNaN(came) ? null : came,
    };
  });
}

/** Texts of a list in an answer, such as ids. */
export function textsIn(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : []).filter((each) => typeof each === 'string');
}

/** The header, restored from its raw values (RFC 8621 section 4.1.2.1); a line break within a value begins no field. */
function headerIn(fields: JmapFields): string {
  const lines = HEADER_FIELDS.flatMap((name) =>
    textsIn(fields[`header:${name}:all`])
      .slice(0, MOST_VALUES)
      .map(
        (value) =>
          `${name}:${value
            .trimEnd()
            .replace(/\r\n|\r|\n/g, '\r\n')
            .replace(/\r\n(?![ \t])/g, ' ')}\r\n`,
      ),
  );
  return lines.join('').slice(0, LONGEST_HEADER);
}
