import { CHECKS, CODES } from '../../../core/result/catalogue.ts';
import type { Finding, Measures } from '../../../core/result/finding.ts';
import type { AddressTried, Probes } from '../../../core/result/outcome.ts';
import { OUTCOMES, SIDES, VERDICT_CODES } from '../../../core/result/outcome.ts';
import type { AttemptReport, Authentication, LoopReport, Phases, Report, Suspect, Verdict } from '../../../core/result/report.ts';
import { FOLDER_ROLES, LOOP_KINDS, SUSPECT_KINDS } from '../../../core/result/report.ts';
import { STATES } from '../../../core/result/state.ts';
import { parsedJson } from '../../../core/text/foreign-json.ts';
import type { Is } from '../../../core/text/foreign-shape.ts';
import { having, isAbsent, isCount, isNumber, isText, isTime, allOf, among, orNull } from '../../../core/text/foreign-shape.ts';

/**
 * The report in a report.json of this version; null for other text. Artifacts come from other jobs of the same workflow. Every value is
 * checked, because the printers of a report trust our own words.
 */
export function readReport(text: string, version: string): Report | null {
  const value = parsedJson(text);
  return isReport(value) && value.version === version ? value : null;
}

const isMaybeText = orNull(isText);
const isMaybeNumber = orNull(isNumber);
const isState = among(STATES);
const isOutcome = among(OUTCOMES);

/** DNS names of types (RFC 1035 section 3.2.2). */
const isRecordType: Is<string> = (value): value is string => isText(value) && /^[A-Z][A-Z0-9]{0,15}$/.test(value);

const isVerdict = having<Verdict>({
  code: among(VERDICT_CODES),
  summary: isText,
  causes: allOf(among(CODES)),
  suspects: allOf(
    having<Suspect>({
      component: isText,
      kind: among(SUSPECT_KINDS),
      accusedBy: allOf(isText),
      clearedBy: allOf(isText),
      alternatives: isCount,
    }),
  ),
  tellApart: allOf(isText),
});

const isPhases = having<Phases>({
  connect: isMaybeNumber,
  tls: isMaybeNumber,
  auth: isMaybeNumber,
  accept: isMaybeNumber,
  delivery: isMaybeNumber,
  seen: isMaybeNumber,
  total: isMaybeNumber,
});

const isAuthentication = having<Authentication>({
  spf: isMaybeText,
  dkim: isMaybeText,
  dmarc: isMaybeText,
  arc: isMaybeText,
  by: isMaybeText,
  verified: orNull(having({ dkim: allOf(isText), dmarc: isMaybeText, spf: isMaybeText, arc: isMaybeText })),
});

/** The form in report.json. */
type Attempt = Omit<AttemptReport, 'stage'> & { readonly stage?: never };

const isTried = allOf(having<AddressTried>({ address: isText, became: isText }));

const isProbes = having<Probes>({
  sent: isCount,
  seen: isCount,
  lost: isCount,
  lossAtLeast: isMaybeNumber,
  lossAtMost: isMaybeNumber,
  reordered: isCount,
  p50Ms: isMaybeNumber,
  p95Ms: isMaybeNumber,
});

const isLoop = having<LoopReport>({
  name: isText,
  kind: among(LOOP_KINDS),
  place: isMaybeText,
  sender: isText,
  server: isMaybeText,
  via: isMaybeText,
  author: isMaybeText,
  mailbox: isText,
  mailboxServer: isMaybeText,
  receiver: isMaybeText,
  state: isState,
  outcome: isOutcome,
  side: orNull(among(SIDES)),
  message: isText,
  remedy: isMaybeText,
  latencyMs: isMaybeNumber,
  latencyAtLeastMs: isMaybeNumber,
  heldUpBy: isMaybeText,
  phasesMs: isPhases,
  placement: orNull(having({ folder: isText, role: among(FOLDER_ROLES) })),
  copies: orNull(isCount),
  attempts: allOf(having<Attempt>({ at: isText, reply: isText, outcome: isText, stage: isAbsent, addresses: orNull(isTried) })),
  reply: isMaybeText,
  hops: orNull(
    allOf(
      having({
        from: isMaybeText,
        by: isMaybeText,
        with: isMaybeText,
        tls: isMaybeText,
        at: isMaybeText,
        delayMs: isMaybeNumber,
        skewMs: isMaybeNumber,
      }),
    ),
  ),
  egressIp: isMaybeText,
  egressHelo: isMaybeText,
  authentication: orNull(isAuthentication),
  bounce: orNull(having({ status: isMaybeText, diagnostic: isMaybeText, reportingMta: isMaybeText, remoteMta: isMaybeText })),
  confirmation: orNull(having({ outcome: isOutcome, state: isState, message: isText, latencyMs: isMaybeNumber })),
  late: allOf(having({ sentAt: isText, delayMs: isNumber })),
  probes: orNull(isProbes),
});

const isMeasures = having<Measures>({
  expiresAt: isMaybeText,
  lists: orNull(allOf(having({ target: isText, zone: isText, listed: among([true, false, null]) }))),
});

const isFinding = having<Finding>({
  check: among(CHECKS),
  target: isText,
  code: among(CODES),
  state: isState,
  message: isText,
  evidence: isMaybeText,
  remedy: isMaybeText,
  reference: isMaybeText,
  measures: orNull(isMeasures),
  side: orNull(among(['runner'])),
});

const isReport = having<Report>({
  schemaVersion: among([1]),
  version: isText,
  part: orNull(having({ name: isText, place: isMaybeText, plan: isText, run: isText })),
  startedAt: isTime,
  finishedAt: isTime,
  state: isState,
  verdict: isVerdict,
  loops: allOf(isLoop),
  findings: allOf(isFinding),
  records: allOf(having({ name: isText, type: isRecordType, values: allOf(isText), digest: isText })),
  queries: allOf(
    having({
      name: isText,
      type: isRecordType,
      server: isText,
      answer: among(['found', 'absent', 'unknown']),
      detail: isText,
      ms: isNumber,
    }),
  ),
  queriesOmitted: isCount,
  spfTrees: allOf(having({ domain: isText, lines: allOf(isText), omitted: isCount })),
  omitted: having({ findings: isCount, queries: isCount, evidence: isCount }),
});
