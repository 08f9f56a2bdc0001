import { join } from 'node:path';
import type { Certificate } from '../world/certificates.ts';
import type { Daemon } from '../world/daemon.ts';
import { startDaemon } from '../world/daemon.ts';

/** The name that every relay bears. */
export const RELAY = 'relay.example.net';

export interface RelayOptions {
  /** Its root, or its configuration. */
  readonly directory: string;
  /** Its port on 127.0.0.1. */
  readonly port: number;
  /** The port on 127.0.0.1 to which it passes everything on. */
  readonly next: number;
  /** The recipients that it passes on, if it knows them only as aliases. */
  readonly recipients: readonly string[];
  /** The domains of the next server, for a relay that looks it up in DNS. */
  readonly domains: readonly string[];
  /** For a server that does not start without one. */
  readonly certificate: Certificate;
}

/** A mail system behind ours: its start, and its words about a mail that it cannot pass on. */
export interface Relay {
  readonly name: string;
  readonly start: (options: RelayOptions) => Promise<Daemon>;
  /** It reports after a while that it is still trying. */
  readonly warns: boolean;
  /** It gives up within a test's time. */
  readonly expires: boolean;
  /** `aliases`: mail only for its own domain, whose local parts lead on; see `aliasOf`. */
  readonly takes: 'all' | 'aliases';
}

/** The address at the relay that leads on to `recipient`. */
export function aliasOf(recipient: string): string {
  return `${recipient.slice(0, recipient.indexOf('@'))}@${RELAY}`;
}

export function chrooted(directory: string, name: string, command: readonly string[]): Promise<Daemon> {
  return startDaemon({ name, command: 'chroot', args: [directory, ...command], logFile: join(directory, 'out.log') });
}
