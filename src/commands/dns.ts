import { exitStatus } from '../model/state.ts';
import type { Format } from '../report/format.ts';
import { configured, planned } from './configured.ts';
import { performAndPrint } from './run.ts';
import type { Terminal } from './terminal.ts';

/** `dns DOMAIN...`: the DNS checks of any domain, without a configuration. */
export async function dnsCommand(
  domains: readonly string[],
  servers: readonly string[],
  format: Format,
  terminal: Terminal,
): Promise<number> {
  const yaml = JSON.stringify({ domains: Object.fromEntries(domains.map((domain) => [domain, {}])), dns: { servers } }, null, 1);
  const config = configured({ config: yaml }, terminal);
  const plan = config && planned(config, { only: null, checks: ['dns'] }, terminal);
  if (config === null || plan === null) return 3;
  const report = await performAndPrint(config, plan, format, terminal);
  return exitStatus(report.state);
}
