import type { LoopConfig } from '../../core/request/config.ts';
import type { Finding } from '../../core/result/finding.ts';
import { findingOn } from '../../core/result/finding.ts';
import { countedCopies } from '../../core/judge/loop.ts';
import type { Observation } from '../../core/result/observed/observation.ts';

/** The influence of reading on a probe's outcome: reading was delayed, or another client was faster. */
export function readingFindings(loop: LoopConfig, seen: Observation): readonly Finding[] {
  const earliest = countedCopies(seen.sightings).toSorted((a, b) => a.seenAt - b.seenAt)[0];
  const heldUpBy = seen.heldUpBy ?? earliest?.heldUpBy ?? null;
  const finding = findingOn(loop.name);
  const findings: Finding[] = [];
  if (heldUpBy !== null) {
    const dated = earliest?.receivedAt ?? null;
    findings.push(
      finding(
        'reading-held-up',
        'ok',
        `Mailbox \`${loop.mailbox}\` could not be read all the time: ${heldUpBy}. The probe may have been there before it was seen.`,
        {
          evidence: dated === null ? null : `dated ${new Date(dated).toISOString()} by the mailbox's server`,
          remedy:
            'This delay is the mailbox server’s or this machine’s, not the mail’s: look at limits of the account, and at the load of either.',
        },
      ),
    );
  }
  if (seen.end === 'critical' && seen.taken > 0) {
    const [mails, were, they] = seen.taken === 1 ? ['A mail', 'was', 'it'] : [`${seen.taken} mails`, 'were', 'they'];
    findings.push(
      finding(
        'mailbox-emptied',
        'warning',
        `${mails} came into the Inbox of mailbox \`${loop.mailbox}\` while the probe was awaited, and ${were} gone before ${they} could be read. Another client empties this mailbox.`,
        {
          remedy:
            'Give the monitor a mailbox of its own, or stop the other client: a POP3 collector that deletes, a rule, another monitor.',
        },
      ),
    );
  }
  return findings;
}
