export const HEARTBEAT_TYPES = ['healthchecks', 'uptime-kuma', 'gatus'] as const;

/** The service's protocol: the pings of healthchecks.io, pushes of Uptime Kuma, or an external endpoint of Gatus. */
export type HeartbeatType = (typeof HEARTBEAT_TYPES)[number];

export const HEARTBEAT_REPORTS = ['alive', 'state'] as const;

/** The content of a ping: that a run ended, or how it ended. */
export type HeartbeatReports = (typeof HEARTBEAT_REPORTS)[number];

/** The service that waits for our sign of life. */
export interface HeartbeatConfig {
  readonly type: HeartbeatType;
  /** Checked and normalised, with its userinfo. A secret. */
  readonly url: string;
  /** Bearer token; never null for `gatus`, always null for the others. */
  readonly token: string | null;
  /** Null: `state` if no other alarm is configured, else `alive`. */
  readonly reports: HeartbeatReports | null;
  /** PEM text of a private CA; null: the machine's own roots. Certificates are always verified. */
  readonly ca: string | null;
}

/** Uptime Kuma's route (server/routers/api-router.js), possibly below a proxy's path. */
const KUMA = /\/api\/push\/[^/]+\/?$/;

/** Gatus's route (README, "External Endpoints"). */
const GATUS = /\/api\/v1\/endpoints\/[^/]+\/external\/?$/;

/** The protocol of a URL with this path. Any other path counts as a ping URL of healthchecks.io or a compatible service. */
export function heartbeatTypeOf(pathname: string): HeartbeatType {
  if (KUMA.test(pathname)) return 'uptime-kuma';
  return GATUS.test(pathname) ? 'gatus' : 'healthchecks';
}
