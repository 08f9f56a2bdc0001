import type { PeerCertificate } from 'node:tls';

/** A server with its verification. */
interface Verified {
  readonly host: string;
  readonly port: number;
  /** The required name in its certificate. */
  readonly name: string;
  readonly ca: string | null;
}

/** Certificates with a good chain and name, seen while mail was sent and read: their servers need no second look. */
export class MetCertificates {
  readonly #met = new Map<string, PeerCertificate>();

  add(server: Verified, certificate: PeerCertificate): void {
    this.#met.set(keyOf(server), certificate);
  }

  at(server: Verified): PeerCertificate | null {
    return this.#met.get(keyOf(server)) ?? null;
  }
}

function keyOf({ host, port, name, ca }: Verified): string {
  return JSON.stringify([host, port, name, ca]);
}
