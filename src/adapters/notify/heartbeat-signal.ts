// Channels and the heartbeat: notifications of incidents, and signs of life.
// Called by app.

import type { HeartbeatConfig } from '../../core/request/heartbeat.ts';
import { plainText } from '../../core/text/foreign-text.ts';
import { cutBytes } from '../../core/judge/ceilings/texts.ts';
import type { HttpMessage } from './http/http-message.ts';
import { loginOf, withoutLogin } from './http/login.ts';

/** How a run ended. */
export interface ReportedEnd {
  /** Whether the service should see a success. */
  readonly ok: boolean;
  /** 0 to 255, the program's exit status: 0 ok, 1 warning, 2 critical, 3 unknown. */
  readonly exitStatus: number;
  /** The verdict in one line. */
  readonly summary: string;
  /** Of the slowest arrived probe, also a slow one, one in Junk or one with copies, ms; null: none came. */
  readonly latencyMs: number | null;
  /** Of the whole run, ms. */
  readonly durationMs: number;
}

/** Bytes of a summary; as part of a URL it must leave room in 8 KB even when percent-encoded. */
const LONGEST_SUMMARY = 1_000;

/** Kuma refuses pings above 24 h (server/routers/api-router.js, MAX_PING_VALUE), and no run takes longer. */
const LONGEST = 86_400_000;

/** The start of a run; null if the service has no signal for it. */
export function startSignal(config: HeartbeatConfig, runId: string): HttpMessage | null {
  return config.type === 'healthchecks' ? ping(config, '/start', runId, '') : null;
}

export function endSignal(config: HeartbeatConfig, runId: string, end: ReportedEnd): HttpMessage {
  const summary = cutBytes(plainText(end.summary, LONGEST_SUMMARY), LONGEST_SUMMARY);
  switch (config.type) {
    case 'healthchecks':
      return ping(config, end.ok ? '' : `/${failure(end.exitStatus)}`, runId, summary);
    case 'uptime-kuma':
      return push(config, 'GET', {
        status: end.ok ? 'up' : 'down',
        msg: summary,
        ping: end.latencyMs === null ? '' : String(whole(end.latencyMs)),
      });
    case 'gatus':
      return push(config, 'POST', {
        success: String(end.ok),
        // Go's ParseDuration, "10s" or "1500ms".
        duration: `${whole(end.durationMs)}ms`,
        ...(end.ok ? {} : { error: summary }),
      });
  }
}

function whole(ms: number): number {
  return ms > 0 ? Math.min(LONGEST, Math.round(ms)) : 0;
}

/**
 * healthchecks.io, "Pinging API": the plain URL is success, `/start` the start, `/<exit status>` anything else. `rid` names the run, and
 * the posted text is stored with it (100 kB, 10 kB on older private servers).
 */
function ping(config: HeartbeatConfig, signal: string, runId: string, body: string): HttpMessage {
  const url = new URL(withoutLogin(config.url));
  url.pathname = `${url.pathname.replace(/\/$/, '')}${signal}`;
  url.searchParams.set('rid', runId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
  return {
    method: 'POST',
    url: url.href,
    ca: config.ca,
    body,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...loginOf(config.url) },
  };
}

/** 0 would be success there. */
function failure(exitStatus: number): number {
  return Number.isInteger(exitStatus) && exitStatus > 0 && exitStatus <= 255 ? exitStatus : 1;
}

function push(config: HeartbeatConfig, method: 'GET' | 'POST', parameters: Readonly<Record<string, string>>): HttpMessage {
  const url = new URL(withoutLogin(config.url));
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  const headers = config.token === null ? loginOf(config.url) : { authorization: `Bearer ${config.token}` };
  return { method, url: url.href, ca: config.ca, body: '', headers };
}
