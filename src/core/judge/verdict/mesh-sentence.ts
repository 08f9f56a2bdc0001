import type { LoopReport } from '../../result/report.ts';
import type { VerdictCode } from '../../result/outcome.ts';
import type { Component } from '../suspects/components.ts';
import type { Localisation } from '../suspects/localise.ts';
import type { Suspicion } from '../suspects/one-fault.ts';
import { fateOf, isLossy } from '../burst/loss.ts';
import { providerOf } from '../../mail/knowledge/receivers.ts';
import { formatAll } from '../../text/format/list.ts';

/** Suspects that a sentence names for one fault. */
const NAMED = 3;

/** Whether there are more paths than one internal and one external: then they say where on the way a fault lies. */
export function isMesh(loops: readonly LoopReport[]): boolean {
  return loops.length > 2 || loops.some(({ kind }) => kind === 'inbound');
}

/**
 * The sentence with the end at which the fault lies.
 *
 * @param plain what is said where that is not known; it ends with a full stop
 */
export function meshSentence(code: VerdictCode, plain: string, loops: readonly LoopReport[], where: Localisation): string {
  const isOfJunk = code === 'degraded' || code === 'posture';
  const isOfMail = code !== 'submission' && code !== 'undetermined' && code !== 'healthy';
  const faultGroups = where.faultGroups.filter(({ explanations: [first] }) => first?.[0]?.fault === (isOfJunk ? 'junk' : 'fails'));
  const [only, ...more] = faultGroups.flatMap(({ explanations: [first = []] }) => first);
  const body = plain.replace(/\.$/, '');
  const unsaid = where.unexplained.filter(({ state }) => state === 'critical');
  const goes = unsaid.length === 0 ? '' : `; ${contradictions(unsaid, loops)}`;
  if (!isOfMail || (only === undefined && goes === '')) return plain;
  if (only === undefined) return `${body}${goes}.`;
  const [seen, unlooked = ''] = [openingOf(only, loops), body.match(/; [^;]* could not be judged$/)?.[0]];
  if (more.length === 0 && goes === '' && !isOfJunk && seen !== null) return `${seen}: ${phraseOf(only, loops)}${unlooked}.`;
  return `${body}${goes}; suspected: ${[only, ...more]
    .slice(0, NAMED)
    .map((each) => phraseOf(each, loops))
    .join('; and ')}.`;
}

/** Loops that fail where all of their way works: from another place, or at another time. */
function contradictions(failing: readonly LoopReport[], loops: readonly LoopReport[]): string {
  const elsewhere = failing.map((loop) => ({ loop, twins: loops.filter((other) => isTwin(loop, other)) }));
  const byPlace = elsewhere.flatMap(({ loop, twins }) =>
    twins.length === 0
      ? []
      : [
          `${baseName(loop)} is ${fateOf(loop)} from ${loop.place ?? 'here'}, delivered from ${formatAll(
            twins.map(({ place }) => place ?? 'here'),
          )}`,
        ],
  );
  const others = elsewhere.filter(({ twins }) => twins.length === 0).map(({ loop }) => loop.name);
  const verb = others.length === 1 ? 'comes and goes' : 'come and go';
  return [...byPlace.slice(0, NAMED), ...(others.length === 0 ? [] : [`${formatAll(others)} ${verb}, the same way works too`])].join('; ');
}

/** The same loop, run in another place. */
function isTwin(loop: LoopReport, other: LoopReport): boolean {
  const arrived = other.state === 'ok' || other.state === 'warning';
  return arrived && other.place !== loop.place && baseName(other) === baseName(loop);
}

/** A loop that runs in several places has the place behind its name. */
function baseName({ name, place }: LoopReport): string {
  return place !== null && name.endsWith(`@${place}`) ? name.slice(0, -place.length - 1) : name;
}

/** What is seen of one fault, by the end that it lies at; null: no end is common to it. */
function openingOf({ parts, accusedBy }: Suspicion, loops: readonly LoopReport[]): string | null {
  const [first] = accusedBy;
  const roles = new Set(parts.map(({ role }) => role));
  // Of mail that arrives in part nobody says that it fails.
  if (first === undefined || roles.has('submission') || accusedBy.some(isLossy)) return null;
  const works = loops.filter(({ state }) => state === 'ok' || state === 'warning');
  const own = works.filter(({ kind }) => kind === 'internal');
  const fromHere = works.filter(({ sender }) => sender === first.sender);
  const others = fromHere.length > 0 ? fromHere : works;
  const [mailboxes, senders] = [new Set(accusedBy.map(({ mailbox }) => mailbox)), new Set(accusedBy.map(({ sender }) => sender))];
  if (accusedBy.every(({ kind }) => kind === 'inbound')) {
    if (own.length === 0) return null;
    const isEverybody = loops.every((loop) => loop.kind !== 'inbound' || accusedBy.includes(loop));
    return isEverybody
      ? 'Nobody outside reaches you, your own loops work'
      : `Mail from ${formatAll([...senders])} does not reach you, other mail from outside does`;
  }
  if (others.length === 0) return null;
  if (accusedBy.every(({ kind }) => kind === 'echo'))
    return `No answer comes from ${formatAll([...new Set(accusedBy.map(nameOf))])}, ${getIt(others)}`;
  if (parts.every(({ role }) => role === 'queue') && fromHere.length === 0) {
    return `No mail that ${first.sender} takes arrives anywhere, ${formatAll([...new Set(others.map(({ sender }) => `mail from ${sender}`))])} does`;
  }
  if (parts.every(({ role }) => role === 'outgoing' || role === 'queue') && senders.size === 1) {
    return `Mail that ${first.sender} sends outside does not arrive (${formatAll(
      accusedBy.map(({ mailbox }) => mailbox),
    )}), ${getIt(others)}`;
  }
  if (mailboxes.size > 1) return null;
  if (senders.size > 1) return `Mail to ${nameOf(first)} is accepted and does not arrive, whoever sends it`;
  const sameMailbox = works.filter(({ mailbox }) => mailbox === first.mailbox);
  if (sameMailbox.length > 0) return `Mail from ${first.sender} to ${nameOf(first)} fails, other mail gets there`;
  return `Mail to ${nameOf(first)} fails, ${getIt(others)}`;
}

function getIt(works: readonly LoopReport[]): string {
  const sorted = works.toSorted((a, b) => (a.kind === 'internal' ? 1 : 0) - (b.kind === 'internal' ? 1 : 0));
  const inbox = new Set(sorted.filter(({ outcome }) => outcome !== 'junk').map(nameOf));
  const names = [...new Set(sorted.map(nameOf))].map((name) => (inbox.has(name) ? name : `${name} (in Junk)`));
  return `${formatAll(names)} ${names.length === 1 ? 'gets' : 'get'} it`;
}

/** Who receives at the end of a loop, as people call it. */
function nameOf({ kind, mailbox, mailboxServer, receiver }: LoopReport): string {
  if (kind === 'echo') return receiver ?? mailbox;
  return kind === 'external' ? (providerOf(mailboxServer) ?? mailbox) : 'your own server';
}

/** Where one fault may lie, as people say it: the receiver's parts together are his side. */
function phraseOf({ parts, isPointed, accusedBy }: Suspicion, loops: readonly LoopReport[]): string {
  const [first] = accusedBy;
  const [likeliest] = parts;
  if (first === undefined || likeliest === undefined) return '';
  if (isPointed) return `most likely ${nameOfPart(likeliest, first, loops)}`;
  const roles = new Set(parts.map(({ role }) => role));
  const isReceivers = roles.has('inbound') || roles.has('filter') || roles.has('store');
  const isTheirs = first.kind === 'external' && roles.has('standing') && isReceivers;
  const isOurDoor = first.kind === 'inbound' && roles.has('inbound');
  const named = parts.filter(({ role }) => {
    if (isTheirs) return role === 'outgoing';
    return !isOurDoor || role === 'inbound' || role === 'outgoing';
  });
  const suspects = [
    ...new Set(named.map((part) => nameOfPart(part, first, loops))),
    ...(isTheirs ? [`${nameOf(first)}'s side or your standing there`] : []),
  ];
  const shown = suspects.length > NAMED ? [...suspects.slice(0, NAMED - 1), `${suspects.length - NAMED + 1} more`] : suspects;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')}, or ${shown.at(-1) ?? ''}`;
}

function nameOfPart({ role, name, isForeign }: Component, loop: LoopReport, loops: readonly LoopReport[]): string {
  switch (role) {
    case 'inbound':
      return isForeign ? `the inbound way of ${nameOf(loop)}` : 'MX or inbound way';
    case 'standing':
      return loop.kind === 'external'
        ? `your standing at ${nameOf(loop)} (authentication, reputation, content)`
        : `what your filter makes of mail from ${loop.sender}`;
    case 'filter':
    case 'store':
      return isForeign
        ? `the ${role} of ${nameOf(loop)}`
        : loops.some(({ mailbox, kind }) => mailbox !== loop.mailbox && kind !== 'external')
          ? name
          : `your own ${role}`;
    case 'outgoing':
      return isForeign ? `the ${name}` : `the ${name} (relay, egress address)`;
    case 'submission':
    case 'queue':
    case 'way':
    case 'access':
    case 'runner':
      return `the ${name}`;
  }
}
