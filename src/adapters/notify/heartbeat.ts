import { redactor } from '../../core/text/redact.ts';
import type { HeartbeatConfig } from '../../core/request/heartbeat.ts';
import { secretForms, urlSecrets } from '../../core/text/secrets.ts';
import type { Delivery, DeliveryRefusal, Effort } from './http/delivery.ts';
import { deliver } from './http/delivery.ts';
import type { ReportedEnd } from './heartbeat-signal.ts';
import { endSignal, startSignal } from './heartbeat-signal.ts';
import type { HttpAnswer, HttpMessage } from './http/http-message.ts';
import type { NotifyWorld } from './http/world.ts';
import type { Sent } from '../../core/ports/services/channel.ts';

/** A lost begin does no harm, and nobody waits for it. */
const START: Effort = { timeout: 5_000, tries: 1, waits: [], budget: 5_000 };

/** The end keeps the alarm silent. */
const END: Effort = { timeout: 10_000, tries: 4, waits: [1_000, 3_000, 9_000], budget: 30_000 };

/**
 * Reports the start of a run, if the service has a signal for it; never rejects. The caller does not wait: the run goes on meanwhile.
 *
 * @param runId the same at the start and the end of one run, a UUID with or without hyphens: it ties both together if runs overlap
 */
export async function heartbeatStart(config: HeartbeatConfig, runId: string, world: NotifyWorld): Promise<Sent> {
  const message = startSignal(config, runId);
  return message === null ? { kind: 'sent' } : deliver(deliveryOf(config, message, START), world);
}

/** Reports how a run ended; never rejects. A dead run sends nothing, which makes the service alarm. */
export async function heartbeatEnd(config: HeartbeatConfig, runId: string, end: ReportedEnd, world: NotifyWorld): Promise<Sent> {
  return deliver(deliveryOf(config, endSignal(config, runId, end), END), world);
}

function deliveryOf(config: HeartbeatConfig, message: HttpMessage, effort: Effort): Delivery {
  const secrets = [...urlSecrets(config.url), ...(config.token === null ? [] : [config.token])];
  return {
    recipient: `heartbeat (${config.type}, ${new URL(config.url).host})`,
    message: () => message,
    nextStep: ({ status }) => nextStep(config.type, status),
    hiddenRefusal: (answer) => hiddenRefusal(config.type, answer),
    redact: redactor(secrets.flatMap((secret) => secretForms(null, secret))),
    effort,
  };
}

function nextStep(type: HeartbeatConfig['type'], status: number): string | null {
  switch (type) {
    case 'healthchecks':
      return status === 404 || status === 409 ? 'there is no such check, or several of that name: copy its ping URL again' : null;
    case 'uptime-kuma':
      return status === 404 ? 'there is no such push monitor, or it is paused: copy its push URL again' : null;
    case 'gatus':
      if (status === 401) return 'token is not the one of this external endpoint';
      return status === 404 ? 'there is no external endpoint of this key: it is <group>_<name> as in the configuration of Gatus' : null;
  }
}

/** healthchecks.io answers 200 for an unknown check ("Pinging API", "Response Codes"), and older Kumas answer `"ok":false`. */
function hiddenRefusal(type: HeartbeatConfig['type'], { text }: HttpAnswer): DeliveryRefusal | null {
  if (type === 'healthchecks' && text.startsWith('OK (not found)'))
    return { reason: 'it knows no such check; copy its ping URL again', lasting: true };
  if (type === 'healthchecks' && text.startsWith('OK (rate limited)'))
    return { reason: 'it was told too often within a minute and did not listen', lasting: false };
  if (type === 'uptime-kuma' && /"ok"\s*:\s*false/.test(text))
    return { reason: 'there is no such push monitor, or it is paused; copy its push URL again', lasting: true };
  return null;
}
