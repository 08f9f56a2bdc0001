import type { Answer, Resolver } from '../../../core/ports/dns.ts';

export interface SpfRequest {
  readonly ip: string;
  /** Empty: the null reverse-path, then HELO is checked (RFC 7208 section 2.4). */
  readonly mailFrom: string;
  readonly helo: string;
}

export type SpfResult = 'none' | 'neutral' | 'pass' | 'fail' | 'softfail' | 'temperror' | 'permerror';

/** What check_host() says (RFC 7208 section 2.6). */
export interface SpfVerdict {
  readonly kind: 'evaluated';
  readonly result: SpfResult;
  /** Why, in words; foreign text may stand in it. */
  readonly reason: string;
  /** Foreign text that the domain publishes for refused mail (section 6.2); null: none. */
  readonly explanation: string | null;
}

/** `unavailable`: the evaluator could not be loaded here. */
export type SpfEvaluation = SpfVerdict | { readonly kind: 'unavailable'; readonly reason: string };

export type EvaluateSpf = (resolver: Resolver, request: SpfRequest) => Promise<SpfEvaluation>;

const RESULTS: readonly SpfResult[] = ['none', 'neutral', 'pass', 'fail', 'softfail', 'temperror', 'permerror'];
/** RFC 7208 section 4.6.4: at least 20 s are to be granted. */
const LONGEST = 20_000;

/** Evaluates SPF as a receiver does, by the letter of RFC 7208. Never rejects; what DNS would not say makes it `temperror`. */
export const evaluateSpf: EvaluateSpf = async (resolver, { ip, mailFrom, helo }) => {
  const spf = await loadEvaluator();
  if (typeof spf === 'string') return { kind: 'unavailable', reason: spf };
  try {
    // Who receives the mail is not known here: section 7.3 wants "unknown" for %{r}.
    const said = await spf({
      ip,
      sender: mailFrom,
      helo,
      mta: 'unknown',
      strict: true,
      maxElapsedTime: LONGEST,
      resolver: asNodeDns(resolver),
    });
    const result = RESULTS.find((each) => each === said.status.result);
    if (result === undefined) return { kind: 'unavailable', reason: `the evaluator answered ${said.status.result}` };
    const explanation = 'explanation' in said && typeof said.explanation === 'string' ? said.explanation : null;
    const comment = typeof said.status.comment === 'string' ? said.status.comment : '';
    return { kind: 'evaluated', result, reason: comment.replace(/^unknown: /, ''), explanation };
  } catch (error) {
    return { kind: 'unavailable', reason: `the evaluator failed: ${words(error)}` };
  }
};

/** Loaded when it is first needed; the reason where this Node cannot. */
async function loadEvaluator() {
  try {
    return (await import('mailauth/lib/spf/index.js')).spf;
  } catch (error) {
    return `the evaluator could not be loaded; it is made for Node 22.19 or newer (${words(error)})`;
  }
}

/** An answer as node:dns would give it: records, or an error with its code. */
function asNodeDns(resolver: Resolver): (name: string, type: string) => Promise<string[]> {
  return async (name, type) => {
    switch (type) {
      case 'TXT':
        return [...recordsOf(await resolver.ask({ type: 'TXT', name }))];
      case 'MX': {
        const records = recordsOf(await resolver.ask({ type: 'MX', name }));
        // What is declared for every type is a list of texts; for MX the evaluator reads these objects.
        return records.map(({ preference, exchange }) => ({ priority: preference, exchange })) as unknown as string[];
      }
      case 'A':
        return [...recordsOf(await resolver.ask({ type: 'A', name }))];
      case 'AAAA':
        return [...recordsOf(await resolver.ask({ type: 'AAAA', name }))];
      case 'PTR':
        return [...recordsOf(await resolver.ask({ type: 'PTR', name }))];
      default:
        throw new DnsError('ENOTIMP', `no question of type ${type} is asked for SPF`);
    }
  };
}

function recordsOf<T>(answer: Answer<T>): readonly T[] {
  switch (answer.kind) {
    case 'found':
      return answer.records;
    case 'absent':
      throw new DnsError(answer.why === 'NXDOMAIN' ? 'ENOTFOUND' : 'ENODATA', answer.why);
    case 'unknown':
      throw new DnsError('ESERVFAIL', answer.reason);
  }
}

class DnsError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
