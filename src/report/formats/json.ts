import { UNSEEN_IN_JSON } from '../../core/text/unseen/invisible.ts';
import type { Finding, Measures } from '../../core/result/finding.ts';
import type { Probes } from '../../core/result/outcome.ts';
import type { Authentication, Bounce, Confirmation, LoopReport, PartOfRun, Report, Verdict } from '../../core/result/report.ts';

/**
 * The text of report.json: keys always in the contract's order, two spaces, a newline at the end. Characters that could steer a terminal,
 * hide text or begin a workflow command are JSON escapes, so that `cat` shows them; any parser restores them.
 */
export function reportJson(report: Report): string {
  const ordered: Report = {
    schemaVersion: report.schemaVersion,
    version: report.version,
    part: report.part === null ? null : orderedPart(report.part),
    startedAt: report.startedAt,
    finishedAt: report.finishedAt,
    state: report.state,
    verdict: orderedVerdict(report.verdict),
    loops: report.loops.map(orderedLoop),
    findings: report.findings.map(orderedFinding),
    records: report.records.map(({ name, type, values, digest }) => ({ name, type, values, digest })),
    queries: report.queries.map(({ name, type, server, answer, detail, ms }) => ({ name, type, server, answer, detail, ms })),
    queriesOmitted: report.queriesOmitted,
    spfTrees: report.spfTrees.map(({ domain, lines, omitted }) => ({ domain, lines, omitted })),
    omitted: { findings: report.omitted.findings, queries: report.omitted.queries, evidence: report.omitted.evidence },
  };
  return `${JSON.stringify(ordered, null, 2).replace(HIDDEN, escapeUnits)}\n`;
}

/** The loops, and the findings, as in report.json, on one line each; of a long list as many as fit into `most` characters. */
export function listsJson({ loops, findings }: Report, most: number): { readonly loops: string; readonly findings: string } {
  return { loops: listJson(loops.map(orderedLoop), most), findings: listJson(findings.map(orderedFinding), most) };
}

function listJson(items: readonly unknown[], most: number): string {
  const texts: string[] = [];
  let size = 2;
  for (const item of items) {
    const text = JSON.stringify(item).replace(HIDDEN, escapeUnits);
    size += text.length + 1;
    if (size > most) break;
    texts.push(text);
  }
  return `[${texts.join(',')}]`;
}

/** Characters that a reader of JSON does not see, and those that would begin a command of the runner. */
const HIDDEN = new RegExp(`${UNSEEN_IN_JSON.source}|(?<=##)\\[`, 'gu');

/** RFC 8259 section 7: a character beyond the BMP is escaped as its two UTF-16 units. */
function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}

function orderedPart({ name, place, plan, run }: PartOfRun): PartOfRun {
  return { name, place, plan, run };
}

function orderedVerdict({ code, summary, causes, suspects, tellApart }: Verdict): Verdict {
  const ordered = suspects.map(({ component, kind, accusedBy, clearedBy, alternatives }) => ({
    component,
    kind,
    accusedBy,
    clearedBy,
    alternatives,
  }));
  return { code, summary, causes, suspects: ordered, tellApart };
}

function orderedLoop(loop: LoopReport): LoopReport {
  const { connect, tls, auth, accept, delivery, seen, total } = loop.phasesMs;
  return {
    name: loop.name,
    kind: loop.kind,
    place: loop.place,
    sender: loop.sender,
    server: loop.server,
    via: loop.via,
    author: loop.author,
    mailbox: loop.mailbox,
    mailboxServer: loop.mailboxServer,
    receiver: loop.receiver,
    state: loop.state,
    outcome: loop.outcome,
    side: loop.side,
    message: loop.message,
    remedy: loop.remedy,
    latencyMs: loop.latencyMs,
    latencyAtLeastMs: loop.latencyAtLeastMs,
    heldUpBy: loop.heldUpBy,
    phasesMs: { connect, tls, auth, accept, delivery, seen, total },
    placement: loop.placement === null ? null : { folder: loop.placement.folder, role: loop.placement.role },
    copies: loop.copies,
    attempts: loop.attempts.map(({ at, reply, outcome, addresses }) => ({
      at,
      reply,
      outcome,
      addresses: addresses?.map(({ address, became }) => ({ address, became })) ?? null,
    })),
    reply: loop.reply,
    hops:
      loop.hops?.map(({ from, by, with: protocol, tls: security, at, delayMs, skewMs }) => ({
        from,
        by,
        with: protocol,
        tls: security,
        at,
        delayMs,
        skewMs,
      })) ?? null,
    egressIp: loop.egressIp,
    egressHelo: loop.egressHelo,
    authentication: loop.authentication === null ? null : orderedAuthentication(loop.authentication),
    bounce: loop.bounce === null ? null : orderedBounce(loop.bounce),
    confirmation: loop.confirmation === null ? null : orderedConfirmation(loop.confirmation),
    late: loop.late.map(({ sentAt, delayMs }) => ({ sentAt, delayMs })),
    probes: loop.probes ? orderedProbes(loop.probes) : null,
  };
}

function orderedProbes({ sent, seen, lost, lossAtLeast, lossAtMost, reordered, p50Ms, p95Ms }: Probes): Probes {
  return { sent, seen, lost, lossAtLeast, lossAtMost, reordered, p50Ms, p95Ms };
}

function orderedAuthentication({ spf, dkim, dmarc, arc, by, verified }: Authentication): Authentication {
  const own = verified === null ? null : { dkim: verified.dkim, dmarc: verified.dmarc, spf: verified.spf, arc: verified.arc };
  return { spf, dkim, dmarc, arc, by, verified: own };
}

function orderedBounce({ status, diagnostic, reportingMta, remoteMta }: Bounce): Bounce {
  return { status, diagnostic, reportingMta, remoteMta };
}

function orderedConfirmation({ outcome, state, message, latencyMs }: Confirmation): Confirmation {
  return { outcome, state, message, latencyMs };
}

function orderedFinding({
  check,
  target,
  code,
  state,
  message,
  evidence,
  remedy,
  reference,
  measures = null,
  side = null,
}: Finding): Finding {
  return {
    check,
    target,
    code,
    state,
    message,
    evidence,
    remedy,
    reference,
    measures: measures === null ? null : orderedMeasures(measures),
    side,
  };
}

function orderedMeasures({ expiresAt = null, lists = null }: Measures): Measures {
  return { expiresAt, lists: lists?.map(({ target, zone, listed }) => ({ target, zone, listed })) ?? null };
}
