import type { PeerCertificate } from 'node:tls';

/** A server as it is verified. */
interface Verified {
  readonly host: string;
  readonly port: number;
  /** The name that its certificate must carry. */
  readonly name: string;
  readonly ca: string | null;
}

/** Certificates that were found good, chain and name, while mail was sent and read: their servers need not be asked again. */
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
