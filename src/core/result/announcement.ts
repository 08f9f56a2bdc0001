// What a run finds: outcomes, findings, states, the report.
// Called by every room.

import type { State } from './state.ts';

/**
 * What an incident is about: mail itself; what stands around it and may stay so for months (DNS, lists, certificates, Junk); or this
 * monitor that cannot look, which never says that mail is down.
 */
export const INCIDENT_KINDS = ['mail', 'posture', 'monitor'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** The moments of an incident that people are notified of; between them there is silence. */
export const ANNOUNCED_EVENTS = ['opened', 'reopened', 'worsened', 'eased', 'escalated', 'reminded', 'resolved'] as const;
export type AnnouncedEvent = (typeof ANNOUNCED_EVENTS)[number];

/** One transition of an incident as it is reported to people: what every channel is made from. Holds no secret. */
export interface Announcement {
  readonly event: AnnouncedEvent;
  readonly incident: IncidentKind;
  /** The same for everything that is reported of one incident, from its opening to its end; letters, digits, `.`, `_` and `-`. */
  readonly key: string;
  /** Counts the transitions of one incident from 1: together with `key` it names this one for ever. */
  readonly sequence: number;
  readonly state: State;
  /** The verdict in a few words, plain text of one line. */
  readonly title: string;
  /** One sentence, plain text. */
  readonly summary: string;
  /** Likeliest causes and what to do, plain text of one line each; may quote foreign words. */
  readonly details: readonly string[];
  /** Since when the failure lasts, and when this is reported: ISO 8601 UTC. */
  readonly since: string;
  readonly at: string;
  /** How long it lasts or, when it is resolved, lasted; ms. */
  readonly durationMs: number;
  /** Pages that tell more; null where none exists. */
  readonly links: { readonly run: string | null; readonly issue: string | null };
  /** Where the monitor runs, as people know it: `owner/name`, or the configuration's file. */
  readonly source: string;
}
