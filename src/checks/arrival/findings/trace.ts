import { formatDuration } from '../../../core/time/duration.ts';
import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { FolderRole } from '../../../core/result/report.ts';
import { slowestHop } from '../trace/hop-times.ts';
import type { Trace } from '../trace/trace.ts';

/** A larger error of a clock breaks signatures, certificates and logins, ms. */
const BAD_CLOCK = 300_000;

/** The context of findings about a probe's path and place. */
export interface Travelled {
  readonly loop: string;
  readonly mailbox: string;
  readonly role: FolderRole;
  /** It arrived after `warning`. */
  readonly slow: boolean;
  /** Gmail's labels and category of the mail. */
  readonly labels: readonly string[];
}

/** The findings on an arrived probe's path and place, beside its authentication. */
export function traceFindings(travelled: Travelled, trace: Trace): readonly Finding[] {
  return [
    ...slowFindings(travelled, trace),
    ...clockFindings(travelled, trace),
    ...placeFindings(travelled, trace),
    ...unbelieved(travelled, trace),
  ];
}

function slowFindings({ loop, slow }: Travelled, trace: Trace): readonly Finding[] {
  const finding = findingOn(loop);
  const slowest = slow ? slowestHop(trace.hops) : null;
  if (slowest === null) return [];
  const { hop, index, delayMs } = slowest;
  return [
    finding(
      'slow-hop',
      'warning',
      `The probe lost most time at hop ${index + 1}, ${hop.from ?? 'unknown'} → ${hop.by ?? 'unknown'}: ${formatDuration(delayMs)}.`,
      {
        evidence: hop.at === null ? null : `taken over at ${hop.at}`,
        remedy: `Look at the queue of ${hop.from ?? 'the host before it'}, and at greylisting, throttling and filters of ${hop.by ?? 'the next'}.`,
        reference: 'RFC 5321 section 4.4',
      },
    ),
  ];
}

function clockFindings({ loop }: Travelled, trace: Trace): readonly Finding[] {
  const finding = findingOn(loop);
  return trace.hops
    .filter((hop) => hop.skewMs !== null && Math.abs(hop.skewMs) >= BAD_CLOCK)
    .slice(0, 3)
    .map((hop) =>
      finding(
        'hop-clock',
        'warning',
        `The clock of ${hop.by ?? 'a hop'} is ${formatDuration(Math.abs(hop.skewMs ?? 0))} ${(hop.skewMs ?? 0) > 0 ? 'ahead' : 'behind'}.`,
        { evidence: hop.at, remedy: 'Let that machine set its clock by NTP: signatures, certificates and logs depend on it.' },
      ),
    );
}

/** Filters' reasons count if the probe lies in Junk. Elsewhere, reasons against the mail are only reported. */
function placeFindings({ loop, role, labels }: Travelled, trace: Trace): readonly Finding[] {
  const finding = findingOn(loop);
  const reasons = role === 'junk' ? trace.reasons : trace.reasons.filter(({ bad }) => bad);
  const findings: Finding[] = [];
  if (reasons.length > 0) {
    findings.push(
      finding(
        'filter-words',
        reasons.some(({ bad }) => bad) ? 'warning' : 'ok',
        `The receiver's filter says of the probe: ${reasons.map(({ text }) => text).join('; ')}.`,
        { evidence: reasons.map(({ field, text }) => `${field}: ${text}`).join('\n') },
      ),
    );
  }
  const category = labels.find((label) => CATEGORIES.includes(label));
  if (category !== undefined) {
    findings.push(finding('gmail-category', 'ok', `Gmail files the probe under ${category}.`, { evidence: labels.join(', ') }));
  }
  return findings;
}

export const CATEGORIES: readonly string[] = ['Primary', 'Promotions', 'Social', 'Updates', 'Forums'];

/** Results exist, but no configuration trusts them: the next step is one line of configuration. */
function unbelieved({ loop, mailbox }: Travelled, trace: Trace): readonly Finding[] {
  const finding = findingOn(loop);
  if (trace.unconfirmed.length > 0 && trace.claim !== null) {
    return [
      finding(
        'results-not-believed',
        'ok',
        `${trace.claim.by} seems to say ${trace.unconfirmed.join(', ')}, where the sender could have written it too. Our own look does not find it, so it does not count.`,
        {
          evidence: `authserv-id: ${trace.claim.by}`,
          remedy: 'Let the receiver write its results above its own Received field, and remove those that come with a mail in its name.',
          reference: 'RFC 8601 section 5',
        },
      ),
    ];
  }
  if (trace.verdict !== null || !trace.crossed) return [];
  const strange = trace.disbelieved.find(({ reason, by }) => reason === 'unknown-id' && by !== '');
  if (strange === undefined) return [];
  return [
    finding(
      'results-not-believed',
      'ok',
      'The arrived probe carries Authentication-Results of a server that is not configured; they are not believed.',
      {
        evidence: `authserv-id: ${strange.by}`,
        remedy: `If that is your mailbox's own server, name it as \`authserv-id\` of mailbox \`${mailbox}\`.`,
        reference: 'RFC 8601 section 5',
      },
    ),
  ];
}
