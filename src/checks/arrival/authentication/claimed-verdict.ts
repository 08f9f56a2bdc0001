import type { OwnView } from './own-view.ts';
import type { Trace } from '../trace/trace.ts';

const METHODS = ['spf', 'dkim', 'dmarc', 'arc'] as const;

/**
 * Milters behind Postfix (Rspamd, OpenDMARC) have their fields put right below the Received field of the very hop that took the mail in,
 * where the last host of the sending side may write too (RFC 8601 section 5 asks the receiver to remove such fields; whether it does
 * cannot be seen). Nobody forges a word against himself, and a `pass` that our own look finds as well says nothing untrue: so far the
 * claim counts for what the receiver's hosts have not said higher up. Any other `pass` is left out and reported.
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
