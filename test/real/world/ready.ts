import { connect } from 'node:net';
import { Resolver } from 'node:dns/promises';
import type { Daemon } from './daemon.ts';
import { until } from './until.ts';

/** Waits until something listens at `address:port`; throws with the server's output when it ends before, or after 10 s. */
export async function listening(daemon: Daemon, port: number, address = '127.0.0.1'): Promise<void> {
  await until(
    `${daemon.name} on ${address}:${port}`,
    async () => alive(daemon) && ((await accepts(port, address)) ? true : null),
    10_000,
    daemon.output,
  );
}

/** Waits until the name server answers for `name`'s SOA. */
export async function answering(daemon: Daemon, port: number, name: string): Promise<void> {
  const resolver = new Resolver({ timeout: 200, tries: 1 });
  resolver.setServers([`127.0.0.1:${port}`]);
  const look = () =>
    resolver.resolveSoa(name).then(
      () => true,
      () => null,
    );
  await until(`${daemon.name} to answer for ${name}`, () => alive(daemon) && look(), 10_000, daemon.output);
}

function alive(daemon: Daemon): true {
  if (!daemon.running()) throw new Error(`${daemon.name} ended at its start:\n${daemon.output()}`);
  return true;
}

function accepts(port: number, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
