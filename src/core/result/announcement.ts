// The results of a run: outcomes, findings, states, the report.
// Called by every room.

import type { State } from './state.ts';

/**
 * The subject of an incident. `mail`: mail itself. `posture`: things around it that may last for months (DNS, lists, certificates, Junk).
 * The third: this monitor cannot look, which never says that mail is down.
 */
export const INCIDENT_KINDS = ['mail', 'posture', 'monitor'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** The moments of an incident at which people are notified; between them there is silence. */
export const ANNOUNCED_EVENTS = ['opened', 'reopened', 'worsened', 'eased', 'escalated', 'reminded', 'resolved'] as const;
export type AnnouncedEvent = (typeof ANNOUNCED_EVENTS)[number];

/** One transition of an incident as people see it: the source of every channel's message. Holds no secret. */
export interface Announcement {
  readonly event: AnnouncedEvent;
  readonly incident: IncidentKind;
  /** The same for all reports of one incident, from its opening to its end; letters, digits, `.`, `_` and `-`. */
  readonly key: string;
  /** Counts the transitions of one incident from 1: together with `key` it identifies this one for ever. */
  readonly sequence: number;
  readonly state: State;
  /** The verdict in a few words, plain text of one line. */
  readonly title: string;
  /** One sentence, plain text. */
  readonly summary: string;
  /** Likeliest causes and what to do, plain text of one line each; may quote foreign words. */
  readonly details: readonly string[];
  /** The start of the failure, and the time of this report: ISO 8601 UTC. */
  readonly since: string;
  readonly at: string;
  /** How long it has lasted, or did until it was resolved; ms. */
  readonly durationMs: number;
  /** Pages with more details; null where none exists. */
  readonly links: { readonly run: string | null; readonly issue: string | null };
  /** Where the monitor runs, as people know it: `owner/name`, or the configuration's file. */
  readonly source: string;
}
