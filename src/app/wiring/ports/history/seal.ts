import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { Config } from '../../../../core/request/config.ts';
import type { Day } from '../../../../report/history/lines/day.ts';
import { daysLater } from '../../../../report/history/lines/day.ts';
import { fieldsOf, parsedJson } from '../../../../core/text/foreign-json.ts';
import { stretched } from '../../../../probe/token/key.ts';

/**
 * Incidents in a place that others may read: names and contents are sealed with a key from the configuration's secrets, because they hold
 * domains, and words of servers. The key is stretched: guessing against a public branch must not find a weak password. The same content
 * always gives the same sealed text, so an unchanged one looks unchanged.
 */
export interface Seal {
  close(text: string, others: Unopened, today: Day): Promise<string>;
  /** In the same form, beside other monitors' sealed incidents. */
  beside(text: string, others: Unopened, today: Day): string;
  /** Other monitors' sealed incidents are not read, but kept. Unsealed text is read unchanged. */
  open(text: string): Promise<{ readonly text: string; readonly others: Unopened }>;
}

/** Other monitors' incidents in the file, by name. */
export type Unopened = Readonly<Record<string, unknown>>;

const SALT = 'email-continuity history v1';
/** Four times the cost of a probe's token, because a branch stays public. */
const COST = 2 ** 14;

/** The seal of a configuration. */
export function sealOf({ tokenSecret, secrets, loops, domains }: Pick<Config, 'tokenSecret' | 'secrets' | 'loops' | 'domains'>): Seal {
  // A person who has a configuration without any secret knows its names.
  const names = [...domains.map(({ name }) => name), ...loops.flatMap(({ from, to }) => [from, to])];
  const known = tokenSecret === null ? (secrets.length > 0 ? secrets : names).toSorted() : [tokenSecret];
  // Made at its first use: most runs seal nothing.
  const keyOf = () => stretched(JSON.stringify(known), SALT, COST);
  return {
    close: async (text, others, today) => {
      const key = await keyOf();
      const { incidents, ...rest } = fieldsOf(parsedJson(text));
      const own = Object.entries(fieldsOf(incidents)).map(
        ([name, value]) => [sealedName(key, name), { day: today, sealed: sealed(key, JSON.stringify({ name, value })) }] as const,
      );
      return stateText(rest, { ...recent(others, today), ...Object.fromEntries(own) });
    },
    beside: (text, others, today) => {
      const { incidents, ...rest } = fieldsOf(parsedJson(text));
      return stateText(rest, { ...recent(others, today), ...fieldsOf(incidents) });
    },
    open: async (text) => {
      const key = await keyOf();
      const { incidents, ...rest } = fieldsOf(parsedJson(text));
      const read = Object.entries(fieldsOf(incidents)).map(([name, value]) => {
        const { sealed: hidden } = fieldsOf(value);
        return { name, value, opened: typeof hidden === 'string' ? opening(key, hidden) : ([name, value] as const) };
      });
      const own = Object.fromEntries(read.flatMap(({ opened }) => (opened === null ? [] : [opened])));
      const others = read.filter(({ opened }) => opened === null).map(({ name, value }) => [name, value] as const);
      return { text: JSON.stringify({ ...rest, incidents: own }), others: Object.fromEntries(others) };
    },
  };
}

/** An entry of this age was sealed with secrets that are no longer in use, days. */
const FORGOTTEN = 90;

function recent(others: Unopened, today: Day): Unopened {
  const since = daysLater(today, -FORGOTTEN);
  return Object.fromEntries(Object.entries(others).filter(([, value]) => String(fieldsOf(value)['day']) >= since));
}

function stateText(rest: object, incidents: object): string {
  return `${JSON.stringify({ ...rest, incidents }, null, 1)}\n`;
}

/** Of AES in Galois/Counter Mode (NIST SP 800-38D): its nonce and its tag, bytes. */
const [NONCE, TAG] = [12, 16];

function sealedName(key: Uint8Array, name: string): string {
  return digestOf(key, `name ${name}`).toString('hex').slice(0, 24);
}

/** The nonce is a digest of the content: two contents never share one, and the same one needs no other. */
function sealed(key: Uint8Array, content: string): string {
  const nonce = digestOf(key, `nonce ${content}`).subarray(0, NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const hidden = Buffer.concat([cipher.update(content, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64');
}

/** Name and value; null: it was sealed with another key, or is damaged. */
function opening(key: Uint8Array, text: string): readonly [string, unknown] | null {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length < NONCE + TAG) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE));
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    const content = parsedJson(Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8'));
    const { name, value } = fieldsOf(content);
    return typeof name === 'string' ? [name, value] : null;
  } catch {
    return null;
  }
}

function digestOf(key: Uint8Array, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
