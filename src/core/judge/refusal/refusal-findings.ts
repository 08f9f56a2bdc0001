import type { Finding } from '../../result/finding.ts';
import { findingOn } from '../../result/finding.ts';
import type { Outcome, RefusalStage } from '../../result/outcome.ts';
import type { LoopReport } from '../../result/report.ts';
import { refusalReason } from './find-reason.ts';
import { REASONS, waitIn } from './reasons.ts';

/** Outcomes in which a server has said why. */
const REFUSED: ReadonlySet<Outcome> = new Set(['rejected', 'bounced', 'deferred']);

/** Only so many characters of a reply are looked at: no reason stands behind them. */
const LONGEST = 2_000;

/** One refusal in a server's own text. Foreign. */
export interface Refusal {
  readonly text: string;
  readonly stage: RefusalStage | null;
  /** Who was refused: this run, or a later server that sent a notification. */
  readonly refused: 'run' | 'relay';
}

/**
 * The servers' own texts as they refused a loop's probe, the last first. A text without a reply code is ours, and is never quoted as a
 * server's reason.
 */
export function refusalsOf(loop: LoopReport): readonly Refusal[] {
  // A refusal of this monitor's machine gives the sending domain nothing to mend.
  if (!REFUSED.has(loop.outcome) || loop.side === 'runner') return [];
  const { bounce } = loop;
  const status = bounce?.status ?? '';
  const diagnostic = bounce?.diagnostic ?? '';
  // Most replies hold their status code; the text does not repeat it.
  const notified = {
    text: diagnostic.includes(status) ? diagnostic : `${status} ${diagnostic}`.trim(),
    stage: null,
    refused: 'relay',
  } as const;
  const tries = loop.attempts
    .toReversed()
    .flatMap(({ reply, outcome, stage }) =>
      outcome === 'accepted' ? [] : [{ text: reply, stage: stage ?? null, refused: 'run' as const }],
    );
  const last = tries.find(({ text }) => text === loop.reply)?.stage ?? null;
  // The reply to a probe that came back was a 250.
  const replied = loop.outcome === 'bounced' || loop.reply === null ? [] : [{ text: loop.reply, stage: last, refused: 'run' as const }];
  const said = [...replied, ...tries].filter(({ text }) => /^[45]\d\d(?:[ -]|$)/.test(text));
  const all = [notified, ...said].map((refusal) => ({ ...refusal, text: refusal.text.slice(0, LONGEST) }));
  return all.filter(({ text }, index) => text !== '' && all.findIndex((other) => other.text === text) === index);
}

/**
 * The refusing server's own reason as a finding: one a loop, and no finding where the text gives no known reason.
 *
 * @param templated loops that send a mail of the user's own
 */
export function refusalFindings(loops: readonly LoopReport[], templated: ReadonlySet<string> = new Set()): readonly Finding[] {
  return loops.flatMap((loop) => {
    for (const { text, stage, refused } of refusalsOf(loop)) {
      const code = refusalReason(text, stage);
      if (code === null) continue;
      const facts = { refused, template: templated.has(loop.name), wait: waitIn(text) };
      const { because, remedy, reference } = REASONS[code];
      const named = code === 'refused-for-reputation' ? listIn(text) : code === 'refused-for-client' ? addressIn(text) : null;
      return [
        findingOn(loop.name)(
          code,
          'warning',
          `The server that refused the probe gives a reason: ${because(facts)}${named === null ? '' : ` (${named})`}.`,
          { evidence: text, remedy: remedy(facts), reference },
        ),
      ];
    }
    return [];
  });
}

/** The blocklist that the text names, as Postfix, Exim and most others write it. */
function listIn(text: string): string | null {
  return (
    /\b(?:blocked using|listed (?:in|on|at|by)|found in|see https?:\/\/(?:www\.)?)\s*([a-z0-9-]+(?:\.[a-z0-9-]+)+)/i.exec(text)?.[1] ?? null
  );
}

/** The address that was refused. */
function addressIn(text: string): string | null {
  return /[[=(]([0-9a-f.:]{7,45})[\]) ]/i.exec(text)?.[1] ?? null;
}
