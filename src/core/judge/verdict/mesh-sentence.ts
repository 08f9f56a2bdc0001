import type { LoopReport } from '../../result/report.ts';
import type { VerdictCode } from '../../result/outcome.ts';
import type { Localisation } from '../suspects/localise.ts';
import type { Suspicion } from '../suspects/one-fault.ts';
import { fateOf, isLossy } from '../burst/loss.ts';
import { hasArrived, wasAccepted } from '../handed-over.ts';
import type { Names } from './suspect-names.ts';
import { namesFor, phraseOf, shortened } from './suspect-names.ts';
import { formatAll } from '../../text/format/list.ts';

/** Faults, and places, that a sentence names. */
const NAMED = 3;

/** Whether more paths exist than one internal and one external. They then show where on the path a fault lies. */
export function isMesh(loops: readonly LoopReport[]): boolean {
  return loops.length > 2 || loops.some(({ kind }) => kind === 'inbound');
}

/**
 * The sentence with the end at which the fault lies.
 *
 * @param plain the sentence where the end is not known; it ends with a full stop
 */
export function meshSentence(code: VerdictCode, plain: string, loops: readonly LoopReport[], where: Localisation): string {
  const isOfJunk = code === 'degraded' || code === 'posture';
  const isOfMail = code !== 'submission' && code !== 'undetermined' && code !== 'healthy';
  const isMeant = ({ state, outcome }: LoopReport) => (isOfJunk ? outcome === 'junk' : state === 'critical');
  const faultGroups = where.faultGroups.filter(
    ({ loops: failing, explanations: [first] }) => SAID.has(first?.[0]?.fault ?? 'unseen') && failing.some(isMeant),
  );
  const [only, ...more] = faultGroups.flatMap(({ explanations: [first = []] }) => first);
  const body = plain.replace(/\.$/, '');
  const unsaid = where.unexplained.filter(isMeant);
  const goes = unsaid.length === 0 ? '' : `; ${contradictions(unsaid, loops)}`;
  if (!isOfMail || (only === undefined && goes === '')) return plain;
  if (only === undefined) return `${body}${goes}.`;
  const nameOf = namesFor(only, loops);
  const [seen, unlooked = ''] = [openingOf(only, loops, nameOf), body.match(/; [^;]* could not be judged$/)?.[0]];
  if (more.length === 0 && goes === '' && !isOfJunk && seen !== null) return `${seen}: ${phraseOf(only, loops, nameOf)}${unlooked}.`;
  const phrases = [...new Set([only, ...more].map((each) => phraseOf(each, loops, namesFor(each, loops))))];
  return `${body}${goes}; suspected: ${shortened(phrases, NAMED).join('; and ')}.`;
}

/** The verdict itself reports slowness. */
const SAID: ReadonlySet<Suspicion['fault']> = new Set(['fails', 'loss', 'junk']);

/** Loops that fail though all of their path works elsewhere, or at another time. */
function contradictions(failing: readonly LoopReport[], loops: readonly LoopReport[]): string {
  const elsewhere = failing.map((loop) => ({ loop, twins: loops.filter((other) => isTwin(loop, other)) }));
  const placed = elsewhere.filter(({ twins }) => twins.length > 0);
  const what = ({ loop }: (typeof placed)[number]) => `${baseName(loop)} is ${fateIn(loop)}`;
  const byPlace = [...new Set(placed.map(what))].map((fate) => {
    const same = placed.filter((each) => what(each) === fate);
    const works = placesOf(same.flatMap(({ twins }) => twins));
    return `${fate} from ${placesOf(same.map(({ loop }) => loop))}, delivered from ${works}`;
  });
  const others = elsewhere.filter(({ twins }) => twins.length === 0).map(({ loop }) => loop.name);
  const verb = others.length === 1 ? 'comes and goes' : 'come and go';
  return [...shortened(byPlace, NAMED), ...(others.length === 0 ? [] : [`${formatAll(others)} ${verb}, the same way works too`])].join(
    '; ',
  );
}

function fateIn(loop: LoopReport): string {
  return loop.outcome === 'junk' ? 'in Junk' : fateOf(loop);
}

function placesOf(loops: readonly LoopReport[]): string {
  return formatAll([...new Set(loops.map(({ place }) => place ?? 'here'))]);
}

/** The same loop, run in another place. */
function isTwin(loop: LoopReport, other: LoopReport): boolean {
  return (
    hasArrived(other) && other.outcome !== 'junk' && !isLossy(other) && other.place !== loop.place && baseName(other) === baseName(loop)
  );
}

/** A loop that runs in several places has the place behind its name. */
function baseName({ name, place }: LoopReport): string {
  return place !== null && name.endsWith(`@${place}`) ? name.slice(0, -place.length - 1) : name;
}

/** The observation of one fault, by the end at which it lies; null: the parts have no common end. */
function openingOf({ parts, accusedBy }: Suspicion, loops: readonly LoopReport[], nameOf: Names): string | null {
  const [first] = accusedBy;
  const roles = new Set(parts.map(({ role }) => role));
  // Mail that arrives in part does not "fail".
  if (first === undefined || roles.has('submission') || accusedBy.some(isLossy)) return null;
  const works = loops.filter(hasArrived);
  const own = works.filter(({ kind }) => kind === 'internal');
  const fromHere = works.filter(({ sender }) => sender === first.sender);
  const others = fromHere.length > 0 ? fromHere : works;
  const [mailboxes, senders] = [new Set(accusedBy.map(({ mailbox }) => mailbox)), new Set(accusedBy.map(({ sender }) => sender))];
  if (accusedBy.every(({ kind }) => kind === 'inbound')) return own.length === 0 ? null : fromOutside(accusedBy, loops);
  if (others.length === 0) return null;
  if (accusedBy.every(({ kind }) => kind === 'echo'))
    return `No answer comes from ${formatAll([...new Set(accusedBy.map(nameOf))])}, ${getIt(others, nameOf)}`;
  if (parts.every(({ role }) => role === 'queue') && fromHere.length === 0) {
    return `No mail that ${first.sender} takes arrives anywhere, mail from ${formatAll([...new Set(others.map(({ sender }) => sender))])} does`;
  }
  if (parts.every(({ role }) => role === 'outgoing' || role === 'queue') && senders.size === 1) {
    return `Mail that ${first.sender} sends outside does not arrive (${formatAll(
      accusedBy.map(({ mailbox }) => mailbox),
    )}), ${getIt(others, nameOf)}`;
  }
  if (mailboxes.size > 1) return null;
  const there = loops.filter(({ mailbox }) => mailbox === first.mailbox);
  const from = `Mail from ${formatAll([...senders])} to ${nameOf(first)}`;
  if (there.some(hasArrived)) return `${from} fails, other mail gets there`;
  if (senders.size === 1) return `Mail to ${nameOf(first)} fails, ${getIt(others, nameOf)}`;
  const fate = accusedBy.every(wasAccepted) ? 'is accepted and does not arrive' : 'fails';
  // Loops that could not be looked at may reach it.
  return there.every((loop) => accusedBy.includes(loop)) ? `Mail to ${nameOf(first)} ${fate}, whoever sends it` : `${from} ${fate}`;
}

/** Mail from outside does not arrive, while the user's own loops work. */
function fromOutside(accusedBy: readonly LoopReport[], loops: readonly LoopReport[]): string {
  const inbound = loops.filter(({ kind }) => kind === 'inbound');
  const works = inbound.filter(hasArrived);
  const senders = formatAll([...new Set(accusedBy.map(({ sender }) => sender))]);
  if (inbound.every((loop) => accusedBy.includes(loop))) return 'Nobody outside reaches you, your own loops work';
  if (works.length === 0) return `Mail from ${senders} does not reach you, your own loops work`;
  const isOfMailbox = works.some(({ sender }) => accusedBy.some((loop) => loop.sender === sender));
  const to = isOfMailbox ? ` at ${formatAll([...new Set(accusedBy.map(({ mailbox }) => mailbox))])}` : '';
  return `Mail from ${senders} does not reach you${to}, other mail from outside does`;
}

function getIt(works: readonly LoopReport[], nameOf: Names): string {
  const sorted = works.toSorted((a, b) => (a.kind === 'internal' ? 1 : 0) - (b.kind === 'internal' ? 1 : 0));
  const inbox = new Set(sorted.filter(({ outcome }) => outcome !== 'junk').map(nameOf));
  const names = [...new Set(sorted.map(nameOf))].map((name) => (inbox.has(name) ? name : `${name} (in Junk)`));
  return `${formatAll(names)} ${names.length === 1 ? 'gets' : 'get'} it`;
}
