import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Daemon } from '../world/daemon.ts';
import { startDaemon } from '../world/daemon.ts';
import { tieFolder } from '../world/reaper.ts';
import { startNamed } from '../world/named.ts';
import { signZone } from '../world/signed-zones.ts';
import { until } from '../world/until.ts';
import { systemClock } from '../../../src/core/time/clock.ts';
import { createResolver } from '../../../src/adapters/dns/resolver.ts';
import type { DomainResolver } from '../../../src/core/ports/dns.ts';
import type { Resolving } from './servers.ts';
import { RESOLVERS, ROOT, UNPACKED, writeHints } from './servers.ts';
import { ADDRESSES, LIST_ZONE, MX, REVERSE, REVERSE_ZONE, rootZone, soundZone } from './zones.ts';

/** Name servers of a small Internet, and every resolver in front of them. In namespaces of its own (network, mounts). */
export class ResolverWorld {
  readonly folder = mkdtempSync(join(tmpdir(), 'resolvers-'));
  readonly #untie = tieFolder(this.folder);
  readonly #daemons: Daemon[] = [];
  readonly #addresses = new Map<string, string>();

  async start(): Promise<void> {
    this.#makeNetwork();
    const { anchor } = await this.#startAuthorities();
    writeHints(this.folder, ADDRESSES.authority);
    const common = { folder: this.folder, anchor, upstream: '127.0.2.2' };
    for (const [index, [name, begin]] of Object.entries(RESOLVERS).entries()) {
      const address = name === 'systemd-resolved' ? '127.0.0.53' : `127.0.2.${index + 1}`;
      this.#addresses.set(name, address);
      this.#run(`ip addr add ${address}/32 dev lo`);
      await this.#begin({ ...common, address }, begin);
    }
    await Promise.all([...this.#addresses.values()].map(async (address) => await this.#answers(address, 'sound.test')));
  }

  /** A new one of our own, which asks that program alone. */
  resolver(program: string): DomainResolver {
    return resolverAt(this.#addresses.get(program) ?? '');
  }

  async #answers(address: string, name: string): Promise<void> {
    const look = async () => ((await resolverAt(address).ask({ type: 'SOA', name })).kind === 'found' ? true : null);
    await until(`${address} to answer`, look, 20_000, () => this.#daemons.map((daemon) => daemon.output()).join('\n'));
  }

  async stop(): Promise<void> {
    await Promise.all(this.#daemons.map((daemon) => daemon.stop()));
    rmSync(this.folder, { recursive: true, force: true });
    this.#untie();
  }

  async #begin(resolving: Resolving, begin: (resolving: Resolving) => Promise<Daemon>): Promise<void> {
    this.#daemons.push(await begin(resolving));
  }

  #run(command: string): void {
    const [program = '', ...args] = command.split(' ');
    execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  }

  /** The mail server's address is one of this machine's own: systemd-resolved invents names for it, and asks nobody without a network. */
  #makeNetwork(): void {
    this.#run('ip link add outside type veth peer name beyond');
    this.#run('ip link set beyond up');
    for (const address of [...Object.values(ADDRESSES), MX]) this.#run(`ip addr add ${address}/24 dev outside`);
    this.#run('ip link set outside up');
    this.#run('ip route add default dev outside');
    // Knot Resolver and PowerDNS look for their modules at Debian's place.
    const libraries = '/usr/lib/x86_64-linux-gnu';
    this.#run(`mount -t overlay -o lowerdir=${ROOT}${libraries}:${libraries} overlay ${libraries}`);
  }

  async #startAuthorities(): Promise<{ readonly anchor: string }> {
    const { folder } = this;
    const file = (zone: string, text: string) => {
      const path = join(folder, `${zone}.zone`);
      writeFileSync(path, text);
      return path;
    };
    const sound = signZone(folder, 'sound.test', soundZone('sound.test'));
    const other = signZone(folder, 'other.test', soundZone('other.test'));
    const bogus = signZone(folder, 'bogus.test', soundZone('bogus.test'));
    // The root vouches for another key than the one that bogus.test is signed with.
    const strangers = other.ds.replaceAll('other.test.', 'bogus.test.');
    const mixed = soundZone('mixed.test', ['ns.root.test.', 'ns2.root.test.']);
    const zones: Record<string, string> = {
      'sound.test': sound.file,
      'bogus.test': bogus.file,
      'plain.test': file('plain.test', soundZone('plain.test')),
      [REVERSE]: file('reverse', REVERSE_ZONE),
    };
    const root = signZone(folder, '.', rootZone(Object.keys(zones), `${sound.ds}${strangers}`));
    const all = { '.': root.file, ...zones, 'mixed.test': file('mixed.test', mixed) };
    const clauses = Object.entries(all).map(([zone, path]) => `zone "${zone}" { type primary; file "${path}"; check-integrity no; };`);
    const options = 'recursion no; dnssec-validation no;';
    const named = { name: 'authority', folder, address: ADDRESSES.authority, port: 53, options, clauses: clauses.join('\n') };
    for (const daemon of [await startNamed(named), await this.#startPowerDns(), await this.#startRbldnsd()]) this.#daemons.push(daemon);
    // A resolver that starts before them holds them for dead.
    const questions = { authority: 'sound.test', second: 'mixed.test', list: 'list.test' } as const;
    for (const place of ['authority', 'second', 'list'] as const) await this.#answers(ADDRESSES[place], questions[place]);
    return { anchor: root.anchor };
  }

  async #startPowerDns(): Promise<Daemon> {
    const own = join(this.folder, 'powerdns');
    mkdirSync(own);
    writeFileSync(join(own, 'named.conf'), `zone "mixed.test" { type master; file "${join(this.folder, 'mixed.test.zone')}"; };\n`);
    const args = [
      `--config-dir=${own}`,
      `--socket-dir=${own}`,
      `--bind-config=${own}/named.conf`,
      `--local-address=${ADDRESSES.second}`,
      '--launch=bind',
      '--module-dir=/usr/lib/x86_64-linux-gnu/pdns',
      '--daemon=no',
      '--guardian=no',
      '--write-pid=no',
      '--security-poll-suffix=',
      '--resolver=no',
    ];
    return await startDaemon({ name: 'powerdns', command: UNPACKED.powerdns, args, logFile: join(this.folder, 'powerdns.out') });
  }

  async #startRbldnsd(): Promise<Daemon> {
    // It runs as nobody, and reads there.
    const own = join(this.folder, 'rbldnsd');
    mkdirSync(own, { mode: 0o755 });
    chmodSync(this.folder, 0o755);
    writeFileSync(join(own, 'list'), LIST_ZONE);
    const args = ['-n', '-u', 'nobody', '-b', `${ADDRESSES.list}/53`, '-w', own, 'list.test:ip4set:list'];
    return await startDaemon({ name: 'rbldnsd', command: UNPACKED.rbldnsd, args, logFile: join(this.folder, 'rbldnsd.out') });
  }
}

function resolverAt(address: string): DomainResolver {
  return createResolver({
    servers: [`${address}:53`],
    timeout: 3000,
    clock: systemClock,
    deadline: { signal: new AbortController().signal },
  });
}
