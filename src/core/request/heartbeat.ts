export const HEARTBEAT_TYPES = ['healthchecks', 'uptime-kuma', 'gatus'] as const;

/** What the service speaks: the pings of healthchecks.io, pushes of Uptime Kuma, or an external endpoint of Gatus. */
export type HeartbeatType = (typeof HEARTBEAT_TYPES)[number];

export const HEARTBEAT_REPORTS = ['alive', 'state'] as const;

/** What a service is sent: that a run came to its end, or how it ended. */
export type HeartbeatReports = (typeof HEARTBEAT_REPORTS)[number];

/** Who waits for our sign of life. */
export interface HeartbeatConfig {
  readonly type: HeartbeatType;
  /** Checked, in its normal form, userinfo and all. A secret. */
  readonly url: string;
  /** Bearer token; never null for `gatus`, always null for the others. */
  readonly token: string | null;
  /** Null: `state` where nothing else alarms, else `alive`. */
  readonly reports: HeartbeatReports | null;
  /** PEM text of a private CA; null: the machine's own roots. Certificates are verified in any case. */
  readonly ca: string | null;
}

/** Uptime Kuma's route (server/routers/api-router.js), possibly below a proxy's path. */
const KUMA = /\/api\/push\/[^/]+\/?$/;

/** Gatus's route (README, "External Endpoints"). */
const GATUS = /\/api\/v1\/endpoints\/[^/]+\/external\/?$/;

/** What a URL with this path speaks; anything else is taken for a ping URL of healthchecks.io or one that does the same. */
export function heartbeatTypeOf(pathname: string): HeartbeatType {
  if (KUMA.test(pathname)) return 'uptime-kuma';
  return GATUS.test(pathname) ? 'gatus' : 'healthchecks';
}
