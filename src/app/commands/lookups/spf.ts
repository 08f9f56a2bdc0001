import { Deadline } from '../../../core/time/deadline.ts';
import { evaluateSpfNow } from '../../wiring/real-ports.ts';
import { ipAddress } from '../../../core/address/ip-address.ts';
import { plainText } from '../../../core/text/foreign-text.ts';
import { systemClock } from '../../../core/time/clock.ts';
import { configured, dnsArgument } from '../check-config.ts';
import type { Terminal } from '../terminal.ts';

export interface SpfOptions {
  readonly ip: string;
  readonly mailFrom: string;
  readonly helo: string;
  readonly servers: readonly string[];
  /** The address of a DoH server; empty: none. */
  readonly doh: string;
}

/** The evaluation's own limit is 20 s (RFC 7208 section 4.6.4); the rest is for loading and tidying up. */
const BUDGET = 30_000;

/**
 * `spf`: a receiver's result for one address, sender and HELO. Its first word is the result of RFC 7208 section 2.6, of the sender if one
 * is given. The result of the EHLO name then has a line of its own.
 */
export async function spfCommand({ ip, mailFrom: written, helo, servers, doh }: SpfOptions, terminal: Terminal): Promise<number> {
  if (ipAddress(ip) === null) {
    const bare = ip.replace(/\/.*$/, '');
    const hint = bare === ip || ipAddress(bare) === null ? '' : `: mail comes from one address, such as ${bare}`;
    terminal.complain(`--ip ${plainText(ip)} is no IPv4 or IPv6 address${hint}.\n`);
    return 3;
  }
  // As MAIL says it; a null reverse-path leaves the EHLO name (RFC 7208 section 2.4).
  const mailFrom = /^<(.*)>$/.exec(written.trim())?.[1] ?? written;
  if (mailFrom === '' && helo === '') {
    terminal.complain('--mail-from <> is evaluated by the EHLO name: give --helo too.\n');
    return 3;
  }
  // The configuration checks the servers and knows the defaults. It needs a domain, which is never asked.
  const dns = { servers, ...(doh === '' ? {} : { doh }) };
  const yaml = JSON.stringify({ domains: { 'example.net': {} }, dns }, null, 1);
  const config = configured({ config: yaml }, terminal, { argumentOf: dnsArgument });
  if (config === null) return 3;
  using deadline = new Deadline(systemClock, BUDGET);
  const letGo = terminal.onInterrupt(() => deadline.cancel());
  // Receivers check the EHLO name itself too (RFC 7208 section 2.3); without a sender they evaluate only that name.
  const [evaluation, ofHelo] = await Promise.all([
    evaluateSpfNow({ ip, mailFrom, helo }, config.dns, deadline),
    mailFrom === '' || helo === '' ? null : evaluateSpfNow({ ip, mailFrom: '', helo }, config.dns, deadline),
  ]);
  letGo();
  terminal.print(`${evaluation.result}: ${plainText(evaluation.reason)}\n`);
  if (evaluation.explanation !== null) terminal.print(`explanation of the domain: ${plainText(evaluation.explanation)}\n`);
  if (ofHelo !== null) {
    terminal.print(`EHLO ${plainText(helo)} by itself: ${plainText(`${ofHelo.result}: ${ofHelo.reason}`)}\n`);
  }
  switch (evaluation.result) {
    case 'pass':
      return 0;
    case 'softfail':
    case 'neutral':
    case 'none':
      return 1;
    case 'fail':
    case 'permerror':
      return 2;
    case 'temperror':
      return 3;
  }
}
