// The memory of an incident, and how it is kept in issues, labels and files.
// Called by incidents and app.

import { countOf, fieldsOf, parsedJson } from '../../core/text/foreign-json.ts';
import type { IncidentKind } from '../../core/result/announcement.ts';
import { INCIDENT_KINDS } from '../../core/result/announcement.ts';
import type { IncidentMemory } from '../decide/model/memory.ts';
import { readMemory } from './read-memory.ts';

/** What an issue of ours keeps, hidden in its text, between runs. */
export interface IssueRecord {
  readonly memory: IncidentMemory;
  /** The title that we gave last: one that differs is a human's, and stays. */
  readonly title: string;
  /** The transition up to which comments are there. */
  readonly commented: number;
  /** The transition up to which each channel was notified. */
  readonly told: Readonly<Record<string, number>>;
  /** Labels that we have put there, so that one that somebody took off stays off. */
  readonly marks: { readonly flapping: boolean; readonly escalated: boolean };
  /** Where the monitor ran that has written this, see origin.ts; null: unknown. */
  readonly origin: string | null;
  /** What channels know the incident by, its key and kind at its opening: they stay so, also where the configuration has changed since. */
  readonly stem: string;
}

const IDENTITY = /^<!-- email-continuity:incident (mail|posture|monitor) ([\w.-]{1,80}) -->/;
const RECORD = /^<!-- email-continuity:record (\{.*\}) -->\r?$/m;
const TRANSITION = /^<!-- email-continuity:told (mail|posture|monitor) (\d{1,9}) -->/;

/** An issue's whole text: the hidden line that makes it ours, what people read, and the hidden line that keeps the memory. */
export function withRecord(kind: IncidentKind, key: string, record: IssueRecord, text: string): string {
  return `<!-- email-continuity:incident ${kind} ${key} -->\n\n${text.trimEnd()}\n\n${hiddenLine(record)}\n`;
}

/** The same text for people, with another memory. */
export function withMemory(body: string, record: IssueRecord): string {
  return body.replace(RECORD, () => hiddenLine(record));
}

function hiddenLine({ memory, title, commented, told, marks, origin, stem }: IssueRecord): string {
  // Nothing of it may end the comment that it stands in.
  const json = JSON.stringify({ memory, title, commented, told, marks, origin, stem }).replace(
    /[<>&]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
  return `<!-- email-continuity:record ${json} -->`;
}

/** Whose incident an issue says to be; null: it says nothing of that kind. */
export function identityOf(body: string): { readonly kind: IncidentKind; readonly key: string } | null {
  const found = IDENTITY.exec(body);
  const kind = INCIDENT_KINDS.find((known) => known === found?.[1]);
  const key = found?.[2];
  return kind === undefined || key === undefined ? null : { kind, key };
}

/** What the issue kept; null where somebody has spoilt it. */
export function readRecord(body: string, kind: IncidentKind): IssueRecord | null {
  const json = RECORD.exec(body)?.[1];
  if (json === undefined) return null;
  const parsed = fieldsOf(parsedJson(json));
  const memory = readMemory(parsed['memory'], kind);
  if (memory === null) return null;
  const marks = fieldsOf(parsed['marks']);
  return {
    memory,
    title: typeof parsed['title'] === 'string' ? parsed['title'] : '',
    commented: countOf(parsed['commented']),
    told: readTold(parsed['told']),
    marks: { flapping: marks['flapping'] === true, escalated: marks['escalated'] === true },
    origin: typeof parsed['origin'] === 'string' ? parsed['origin'] : null,
    stem: readStem(parsed['stem']) ?? stemOf(identityOf(body)?.key ?? 'incident', kind),
  };
}

/** The hidden line that names the transition which a comment tells. */
export function writeTransition(kind: IncidentKind, sequence: number): string {
  return `<!-- email-continuity:told ${kind} ${sequence} -->\n`;
}

/** The transition which a comment tells; null: it is no comment of ours. */
export function transitionOf(body: string): number | null {
  const sequence = TRANSITION.exec(body)?.[2];
  return sequence === undefined ? null : Number(sequence);
}

/** The last transition that each channel has heard of. */
export function readTold(value: unknown): IssueRecord['told'] {
  return Object.fromEntries(Object.entries(fieldsOf(value)).map(([channel, sequence]) => [channel, countOf(sequence)]));
}

/** What channels know an incident by. */
export function stemOf(key: string, kind: IncidentKind): string {
  return `${key}.${kind}`;
}

/** One that was kept; null: it is not one. */
export function readStem(value: unknown): string | null {
  return typeof value === 'string' && /^[\w.-]{1,100}$/.test(value) ? value : null;
}
