import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BIND_RUNS } from './bind.ts';
import type { Daemon } from './daemon.ts';
import { startDaemon } from './daemon.ts';
import { PROGRAMS } from './installed.ts';
import { ready } from './ready.ts';

export interface Named {
  readonly name: string;
  /** Holds its files; must be there. */
  readonly folder: string;
  readonly address: string;
  readonly port: number;
  /** Further lines of the options clause. */
  readonly options: string;
  /** The other clauses. */
  readonly clauses: string;
}

/** Starts one BIND in the foreground; it answers for each zone. */
export async function startNamed({ name, folder, address, port, options, clauses }: Named): Promise<Daemon> {
  const file = join(folder, `${name}.conf`);
  writeFileSync(
    file,
    `options {
  directory "${folder}"; pid-file none; session-keyfile "${folder}/${name}.key"; managed-keys-directory "${folder}";
  listen-on port ${port} { ${address}; }; listen-on-v6 { none; }; empty-zones-enable no; allow-transfer { none; };
  ${options}
};
controls { };
${clauses}
`,
  );
  const logFile = join(folder, `${name}.out`);
  const daemon = await startDaemon({ name, command: PROGRAMS.named, args: ['-g', '-c', file, '-n', '1'], logFile });
  await ready(daemon, logFile, BIND_RUNS);
  return daemon;
}
