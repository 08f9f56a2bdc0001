// The memory of an incident, in issues, labels and files.
// Called by incidents and app.

import { countOf, fieldsOf, parsedJson } from '../../core/text/foreign-json.ts';
import type { IncidentKind } from '../../core/result/announcement.ts';
import { INCIDENT_KINDS } from '../../core/result/announcement.ts';
import type { IncidentMemory } from '../decide/model/memory.ts';
import { readMemory } from './read-memory.ts';

/** The hidden record in the text of our issue, between runs. */
export interface IssueRecord {
  readonly memory: IncidentMemory;
  /** Our last title: a different one comes from a person, and stays. */
  readonly title: string;
  /** The transition up to which comments are there. */
  readonly commented: number;
  /** The transition up to which each channel was notified. */
  readonly told: Readonly<Record<string, number>>;
  /** Labels that we have set, so that one that somebody removed stays off. */
  readonly marks: { readonly flapping: boolean; readonly escalated: boolean };
  /** The place of the monitor that wrote this, see origin.ts; null: unknown. */
  readonly origin: string | null;
  /** The incident's key for channels: its key and kind at its opening. It stays the same after a change of the configuration. */
  readonly stem: string;
}

const IDENTITY = /<!-- email-continuity:incident (mail|posture|monitor) ([\w.-]{1,80}) -->/;
const RECORD = /^<!-- email-continuity:record (\{.*\}) -->\r?$/m;
/** Characters; GitHub takes 65,536 for the whole issue. */
const MOST_ABOVE = 10_000;
const TRANSITION = /^<!-- email-continuity:told (mail|posture|monitor) (\d{1,9}) -->/;

/** An issue's whole text: the hidden line that marks it as ours, the text for people, and the hidden line with the memory. */
export function withRecord(kind: IncidentKind, key: string, record: IssueRecord, text: string): string {
  return `<!-- email-continuity:incident ${kind} ${key} -->\n\n${text.trimEnd()}\n\n${hiddenLine(record)}\n`;
}

/** The same text for people, with another memory. */
export function withMemory(body: string, record: IssueRecord): string {
  const above = textAbove(body);
  return above + body.slice(above.length).replace(RECORD, () => hiddenLine(record));
}

/** What somebody has written above our text; empty where nothing stands there, or where the text is not ours. */
export function textAbove(body: string): string {
  return body.slice(0, IDENTITY.exec(body)?.index ?? 0);
}

function hiddenLine({ memory, title, commented, told, marks, origin, stem }: IssueRecord): string {
  // No part of it may end the surrounding comment.
  const json = JSON.stringify({ memory, title, commented, told, marks, origin, stem }).replace(
    /[<>&]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
  return `<!-- email-continuity:record ${json} -->`;
}

/** The part of it that every change of the issue keeps. */
export function keptAbove(body: string): string {
  return textAbove(body).slice(0, MOST_ABOVE);
}

/** The incident that an issue claims to be; null: it makes no such claim. A quoted line claims nothing; people write above our text. */
export function identityOf(body: string): { readonly kind: IncidentKind; readonly key: string } | null {
  const found = /(?:^|\n)[ \t]*>[^\n]*$/.test(textAbove(body)) ? null : IDENTITY.exec(body);
  const kind = INCIDENT_KINDS.find((known) => known === found?.[1]);
  const key = found?.[2];
  return kind === undefined || key === undefined ? null : { kind, key };
}

/** The record in an issue; null if somebody has damaged it. */
export function readRecord(body: string, kind: IncidentKind): IssueRecord | null {
  const json = RECORD.exec(body.slice(textAbove(body).length))?.[1];
  if (json === undefined) return null;
  const parsed = fieldsOf(parsedJson(json));
  const memory = readMemory(parsed['memory'], kind);
  if (memory === null) return null;
  const marks = fieldsOf(parsed['marks']);
  return {
    memory,
    title: typeof parsed['title'] === 'string' ? parsed['title'] : '',
    commented: countOf(parsed['commented']),
    told: readNotified(parsed['told']),
    marks: { flapping: marks['flapping'] === true, escalated: marks['escalated'] === true },
    origin: typeof parsed['origin'] === 'string' ? parsed['origin'] : null,
    stem: readStem(parsed['stem']) ?? stemOf(identityOf(body)?.key ?? 'incident', kind),
  };
}

/** The hidden line that names a comment's transition. */
export function writeTransition(kind: IncidentKind, sequence: number): string {
  return `<!-- email-continuity:told ${kind} ${sequence} -->\n`;
}

/** The transition of a comment; null: it is no comment of ours. */
export function transitionOf(body: string): number | null {
  const sequence = TRANSITION.exec(body)?.[2];
  return sequence === undefined ? null : Number(sequence);
}

/** The last transition that each channel was notified of. */
export function readNotified(value: unknown): IssueRecord['told'] {
  return Object.fromEntries(Object.entries(fieldsOf(value)).map(([channel, sequence]) => [channel, countOf(sequence)]));
}

/** The incident's key for channels. */
export function stemOf(key: string, kind: IncidentKind): string {
  return `${key}.${kind}`;
}

/** A stored key; null for other values. */
export function readStem(value: unknown): string | null {
  return typeof value === 'string' && /^[\w.-]{1,100}$/.test(value) ? value : null;
}
