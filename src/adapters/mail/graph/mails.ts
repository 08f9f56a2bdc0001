import type { Placement } from '../../../core/result/report.ts';
import { fieldsOf } from '../../../core/text/foreign-json.ts';

/** The header fields that tell mails apart, as in other protocols. */
const HEADER_FIELDS: ReadonlySet<string> = new Set([
  'x-email-continuity',
  'message-id',
  'subject',
  'from',
  'sender',
  'to',
  'return-path',
  'date',
  'content-type',
  'in-reply-to',
  'references',
  'auto-submitted',
  'precedence',
  'x-failed-recipients',
  'x-autoreply',
  'x-auto-response-suppress',
  'list-id',
]);
/** The most characters of one header that are kept. */
const LONGEST_HEADER = 64 * 1024;

/**
 * The requested properties of a mail (learn.microsoft.com/graph/api/resources/message); the header comes only if it is requested by name.
 */
export const MAIL_SELECT = '$select=id,parentFolderId,receivedDateTime,internetMessageId,subject,internetMessageHeaders';

/** One mail as the server lists it. */
export interface GraphMail {
  readonly id: string;
  readonly folder: string;
  /** The header fields that tell it apart; foreign text. */
  readonly header: string;
  /** ms since the epoch. */
  readonly receivedAt: number | null;
}

/** A mail in an answer; null for other data. */
export function mailIn(fields: Readonly<Record<string, unknown>>): GraphMail | null {
  const { id, parentFolderId, receivedDateTime } = fields;
  if (typeof id !== 'string' || '@removed' in fields) return null;
  const came = typeof receivedDateTime === 'string' ? Date.parse(receivedDateTime) : Number.NaN;
  return { id, folder: String(parentFolderId), header: headerIn(fields), receivedAt: Number.isNaN(came) ? null : came };
}

/** Mails that were never sent have no header of their own; their known properties replace it. */
function headerIn({ internetMessageHeaders, internetMessageId, subject }: Readonly<Record<string, unknown>>): string {
  const given = (Array.isArray(internetMessageHeaders) ? internetMessageHeaders : []).flatMap((each: unknown) => {
    const { name, value } = fieldsOf(each);
    return typeof name === 'string' && typeof value === 'string' && HEADER_FIELDS.has(name.toLowerCase()) ? [[name, value] as const] : [];
  });
  const known =
    given.length > 0
      ? given
      : ([
          ['Message-ID', internetMessageId],
          ['Subject', subject],
        ] as const);
  const lines = known.flatMap(([name, value]) =>
    typeof value === 'string' ? [`${name}: ${value.replace(/\s*[\r\n]+\s*/g, ' ')}\r\n`] : [],
  );
  return lines.join('').slice(0, LONGEST_HEADER);
}

/** A folder by its id. */
export interface GraphFolder extends Placement {
  readonly id: string;
}

export function whereIs({ folder, role }: GraphFolder): Placement {
  return { folder, role };
}
