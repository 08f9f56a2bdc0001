import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBind } from './bind.ts';
import type { Certificates } from './certificates.ts';
import { makeCertificates } from './certificates.ts';
import type { Dovecot, DovecotPorts } from './dovecot.ts';
import { startDovecot } from './dovecot.ts';
import { realServersMissing } from './installed.ts';
import { LOCAL_PARTS } from './knobs.ts';
import type { Greylist } from './policy.ts';
import { startGreylist } from './policy.ts';
import { freePorts } from './ports.ts';
import type { Postfix } from './postfix.ts';
import { startPostfix } from './postfix.ts';
import type { PostfixPorts } from './postfix-config.ts';
import { PORT_NAMES } from './postfix-config.ts';
import type { Untie } from './reaper.ts';
import { tieFolder } from './reaper.ts';
import type { SlowLmtp } from './slow-lmtp.ts';
import { startSlowLmtp } from './slow-lmtp.ts';
import type { Machine, Way } from '../far/machine.ts';
import { startMachine } from '../far/machine.ts';
import { ZONES } from './zones.ts';

/** The domain with our own server and mailboxes, and the one of the outside world. */
export const INSIDE = 'example.test';
export const OUTSIDE = 'example.org';

/** Every account's password. */
export const PASSWORD = 'correct horse battery staple';

export interface RealWorldOptions {
  /** How long a refused login waits for its answer, as Dovecot writes it (`1 secs`); default: Dovecot's own, 2 seconds. */
  readonly authFailureDelay?: string;
  /** Whether Dovecot lets further logins from an address wait after a refused one; default: true, as it does by itself. */
  readonly authPenalty?: boolean;
  /** The program runs on a machine of its own behind such a way; null: on this one. Default: by REAL_STAGE_RTT (ms), else on this one. */
  readonly way?: Way | null;
  /** Local parts of further mailboxes in either domain. A knob's name and a number (`slow-1`) is one more with that knob. */
  readonly boxes?: readonly string[];
}

/** Two Postfix servers that relay to each other, one Dovecot that holds both domains' mailboxes, and a BIND. */
export interface RealWorld {
  readonly directory: string;
  readonly inside: Postfix;
  readonly outside: Postfix;
  readonly dovecot: Dovecot;
  readonly imap: DovecotPorts;
  /** `127.0.0.1:port` of the name server. */
  readonly dnsServer: string;
  readonly certificates: Certificates;
  /** PEM text of the private CA. */
  readonly ca: string;
  readonly greylist: Greylist;
  readonly slow: SlowLmtp;
  /** The machine that the program runs on; null: this one. */
  readonly machine: Machine | null;
  /** Ends every process, removes the directory. Safe to call twice. */
  stop(): Promise<void>;
}

/** Starts everything, in 1 to 2 s; if a part fails, the started ones are ended. */
export async function startRealWorld(options: RealWorldOptions = {}): Promise<RealWorld> {
  const missing = realServersMissing();
  if (missing !== null) throw new Error(`real servers are missing: ${missing}`);
  const directory = mkdtempSync(join(tmpdir(), 'email-continuity-real-'));
  // Postfix's and Dovecot's own accounts must get through to their sockets.
  chmodSync(directory, 0o755);
  const untie = tieFolder(directory);
  const parts: { stop(): Promise<void> }[] = [];
  const own = <T extends { stop(): Promise<void> }>(part: T): T => {
    parts.push(part);
    return part;
  };
  let stopped: Promise<void> | null = null;
  const stop = () => (stopped ??= stopAll(parts, directory, untie));

  try {
    for (const name of ['tls', 'dovecot', 'inside', 'outside']) mkdirSync(join(directory, name));
    const certificates = await makeCertificates(join(directory, 'tls'));
    const [imap, imaps, dns, ...smtp] = await freePorts(3 + 2 * PORT_NAMES.length);
    if (imap === undefined || imaps === undefined || dns === undefined) throw new Error('too few free ports');
    const [insidePorts, outsidePorts] = [postfixPorts(smtp), postfixPorts(smtp.slice(PORT_NAMES.length))];
    const boxes = options.boxes ?? [];

    const dovecot = await startDovecot({
      directory: join(directory, 'dovecot'),
      ports: { imap, imaps },
      submission: outsidePorts.relay,
      certificates,
      users: [INSIDE, OUTSIDE].flatMap((domain) => [...LOCAL_PARTS, ...boxes].map((local) => `${local}@${domain}`)),
      password: PASSWORD,
      authFailureDelay: options.authFailureDelay ?? null,
      authPenalty: options.authPenalty ?? true,
    });
    own(dovecot.daemon);
    own(await startBind(join(directory, 'bind'), dns, ZONES));
    const greylist = own(await startGreylist());
    const slow = own(await startSlowLmtp(dovecot.lmtpSocket));
    const postfix = (name: string, domain: string, ports: PostfixPorts, peer: { domain: string; port: number }) =>
      startPostfix({
        directory: join(directory, name),
        domain,
        hostname: `mx.${domain}`,
        ports,
        peer,
        certificates,
        lmtpSocket: dovecot.lmtpSocket,
        authSocket: dovecot.authSocket,
        policyPort: greylist.port,
        slowPort: slow.port,
        boxes,
      });
    const inside = await postfix('inside', INSIDE, insidePorts, { domain: OUTSIDE, port: outsidePorts.relay });
    own(inside.daemon);
    const outside = await postfix('outside', OUTSIDE, outsidePorts, { domain: INSIDE, port: insidePorts.relay });
    own(outside.daemon);

    const way = options.way === undefined ? wayOfStage() : options.way;
    const machine = way === null ? null : own(await startMachine(way, `127.0.0.1:${dns}`));
    return {
      directory,
      machine,
      inside,
      outside,
      dovecot,
      imap: { imap, imaps },
      dnsServer: `127.0.0.1:${dns}`,
      certificates,
      ca: readFileSync(certificates.ca, 'utf8'),
      greylist,
      slow,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The whole stage can be played on a far machine: see far-whole.test.ts. */
function wayOfStage(): Way | null {
  const rtt = process.env['REAL_STAGE_RTT'];
  return rtt === undefined ? null : { rtt: Number(rtt) };
}

async function stopAll(parts: readonly { stop(): Promise<void> }[], directory: string, untie: Untie): Promise<void> {
  await Promise.all(parts.map((part) => part.stop()));
  rmSync(directory, { recursive: true, force: true });
  untie();
}

function postfixPorts(ports: readonly number[]): PostfixPorts {
  const named = PORT_NAMES.map((name, i) => [name, ports[i] ?? Number.NaN] as const);
  return Object.fromEntries(named) as PostfixPorts;
}
