import { windowOf } from '../check/check-incidents.ts';
import { DEFAULTS } from '../schema/defaults.ts';
import { parseDuration } from '../schema/sections/durations.ts';
import type { HistoryConfig } from '../../core/request/config.ts';
import type { IncidentsConfig } from '../../core/request/incidents.ts';
import type { ConfigShape } from '../schema/schema.ts';

/** The configured incidents, with defaults. */
export function buildIncidents(given: NonNullable<ConfigShape['incidents']>): IncidentsConfig {
  const { escalate, maintenance, window } = given;
  const escalateAfter = given['escalate-after'];
  return {
    key: given.key ?? null,
    label: given.label ?? DEFAULTS.incidentLabel,
    assignees: given.assignees ?? [],
    openAfter: Number(given['open-after'] ?? DEFAULTS.openAfter),
    closeAfter: Number(given['close-after'] ?? DEFAULTS.closeAfter),
    window: window === undefined ? null : windowOf(window),
    confirm: String(given.confirm ?? true) === 'true',
    remindAfter: duration(given['remind-after'], DEFAULTS.remindAfter),
    remindTimes: Number(given['remind-times'] ?? DEFAULTS.remindTimes),
    stillDownAfter: Number(given['still-down-after'] ?? DEFAULTS.stillDownAfter),
    posture: given.posture ?? 'issue',
    escalateAfter: escalateAfter === undefined ? null : duration(escalateAfter, 0),
    escalate: {
      labels: escalate?.labels ?? [DEFAULTS.escalatedLabel],
      assignees: escalate?.assignees ?? [],
      channels: escalate?.channels ?? [],
    },
    maintenance: (maintenance ?? []).map((entry) => ({
      cron: entry.cron,
      zone: entry.zone ?? 'UTC',
      duration: duration(entry.duration, 0),
      reason: entry.reason ?? null,
    })),
  };
}

/** The history that a user gets without further settings. */
export const DEFAULT_HISTORY: HistoryConfig = {
  branch: 'email-continuity',
  repository: null,
  retention: 90 * 24 * 3_600_000,
  details: false,
  page: false,
  every: null,
};

/** The configured history, with defaults; null: none. An empty section asks for one. */
export function buildHistory(given: ConfigShape['history']): HistoryConfig | null {
  if (given === undefined || given === false || given === 'false') return null;
  if (typeof given !== 'object' || given === null) return DEFAULT_HISTORY;
  const { branch, repository, retention, details, page, every } = given;
  return {
    branch: branch ?? DEFAULT_HISTORY.branch,
    repository: repository ?? null,
    retention: optionalDuration(retention) ?? DEFAULT_HISTORY.retention,
    details: String(details ?? false) === 'true',
    page: String(page ?? false) === 'true',
    every: optionalDuration(every),
  };
}

function duration(text: string | undefined, otherwise: number): number {
  return text === undefined ? otherwise : (parseDuration(text) ?? otherwise);
}

function optionalDuration(text: string | undefined): number | null {
  return text === undefined ? null : parseDuration(text);
}
