import type { OwnView } from './own-view.ts';
import type { Trace } from '../trace/trace.ts';

const METHODS = ['spf', 'dkim', 'dmarc', 'arc'] as const;

/**
 * Milters behind Postfix (Rspamd, OpenDMARC) put their fields right below the Received field of the hop that took the mail in. The last
 * host of the sending side may write there too: RFC 8601 section 5 asks the receiver to remove such fields, but nobody can see whether it
 * does. A sender does not forge a bad result against itself, and a `pass` that our own look confirms is true. So far the claim counts,
 * unless the receiver's hosts said otherwise higher up. Any other `pass` is left out and reported.
 */
export function withClaim(trace: Trace, own: OwnView): Trace {
  const { verdict, claim } = trace;
  if (claim === null) return trace;
  const unconfirmed: string[] = [];
  const word = (method: (typeof METHODS)[number]): string | null => {
    const certain = verdict?.[method] ?? null;
    const claimed = claim[method];
    if (certain !== null || claimed !== 'pass' || passes(method, own)) return certain ?? claimed;
    unconfirmed.push(`${method}=pass`);
    return null;
  };
  const [spf, dkim, dmarc, arc] = [word('spf'), word('dkim'), word('dmarc'), word('arc')];
  const said = [spf, dkim, dmarc, arc].some((each) => each !== null);
  const by = verdict?.by ?? claim.by;
  return {
    ...trace,
    verdict: said || verdict !== null ? { by, spf, dkim, dmarc, arc, results: verdict?.results ?? claim.results } : null,
    unconfirmed,
  };
}

function passes(method: (typeof METHODS)[number], own: OwnView): boolean {
  const { verification } = own;
  switch (method) {
    case 'spf':
      return own.spf?.result === 'pass';
    case 'dmarc':
      return own.dmarc?.result === 'pass';
    case 'dkim':
      return verification.kind === 'verified' && verification.signatures.some(({ result }) => result === 'pass');
    case 'arc':
      return verification.kind === 'verified' && verification.arc === 'pass';
  }
}
