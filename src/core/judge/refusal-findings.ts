import type { Finding } from '../result/finding.ts';
import { findingOn } from '../result/finding.ts';
import type { Outcome } from '../result/outcome.ts';
import { refusalReason } from './refusal-reasons.ts';
import type { LoopReport } from '../result/report.ts';

/** Outcomes in which a server has said why. */
const REFUSED: ReadonlySet<Outcome> = new Set(['rejected', 'bounced', 'deferred']);

/** As much of a reply is looked at, characters: no reason stands behind more. */
const LONGEST = 2_000;

/** What servers said as they refused a loop's probe, the last word first; foreign text. */
export function refusalWords(loop: LoopReport): readonly string[] {
  if (!REFUSED.has(loop.outcome)) return [];
  const { bounce } = loop;
  const tries = loop.attempts.toReversed().flatMap(({ reply, outcome }) => (outcome === 'accepted' ? [] : [reply]));
  const status = bounce?.status ?? '';
  const diagnostic = bounce?.diagnostic ?? '';
  // Most replies hold their status code; it is not said twice.
  const notified = [diagnostic.includes(status) ? diagnostic : `${status} ${diagnostic}`.trim()];
  // The reply to a probe that came back was a 250.
  const replied = loop.outcome === 'bounced' || loop.reply === null ? [] : [loop.reply];
  return [...new Set([...notified, ...replied, ...tries].map((text) => text.slice(0, LONGEST)))].filter((text) => text !== '');
}

/** The reason that the refusing server itself gives, as a finding: one a loop, none where its words say nothing that is known. */
export function refusalFindings(loops: readonly LoopReport[]): readonly Finding[] {
  return loops.flatMap((loop) => {
    for (const words of refusalWords(loop)) {
      const reason = refusalReason(words);
      if (reason === null) continue;
      const list = reason.code === 'refused-for-reputation' ? listIn(words) : null;
      return [
        findingOn(loop.name)(
          reason.code,
          'warning',
          `The server that refused the probe gives a reason: ${reason.because}${list === null ? '' : ` (${list})`}.`,
          { evidence: words, remedy: reason.remedy, reference: reason.reference },
        ),
      ];
    }
    return [];
  });
}

/** The blocklist that the words name, as Postfix, Exim and most others write it. */
function listIn(words: string): string | null {
  return (
    /\b(?:blocked using|listed (?:in|on|at|by)|found in|see https?:\/\/(?:www\.)?)\s*([a-z0-9-]+(?:\.[a-z0-9-]+)+)/i.exec(words)?.[1] ??
    null
  );
}
