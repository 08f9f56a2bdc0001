// The values of incidents: memory, problem, policy, decision.
// Called by incidents.

import type { AnnouncedEvent } from '../../../core/result/announcement.ts';

/** The action for the incident. */
export type Decision = 'open' | 'reopen' | 'update' | 'worsen' | 'ease' | 'escalate' | 'remind' | 'resolve' | 'nothing';

export const EVENTS: Readonly<Record<Decision, AnnouncedEvent | null>> = {
  open: 'opened',
  reopen: 'reopened',
  worsen: 'worsened',
  ease: 'eased',
  escalate: 'escalated',
  remind: 'reminded',
  resolve: 'resolved',
  update: null,
  nothing: null,
};
