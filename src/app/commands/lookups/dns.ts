// DNS look-ups without a configuration.
// Called by app.

import { exitStatus } from '../../../core/result/state.ts';
import type { Format } from '../../../report/formats/format.ts';
import { configured, dnsArgument, planned } from '../check-config.ts';
import { keepReport } from '../../reporting/print-report.ts';
import { performAndPrint } from '../run.ts';
import type { Terminal } from '../terminal.ts';

export interface DnsOptions {
  readonly domains: readonly string[];
  readonly servers: readonly string[];
  /** The address of a DoH server; empty: none. */
  readonly doh: string;
  /** Ask every name server of each domain too. */
  readonly authoritative: boolean;
  /** The domains should neither send nor receive. */
  readonly parked: boolean;
  /** An earlier report.json; empty: none. */
  readonly baseline: string;
  readonly reportDir: string;
  readonly format: Format;
}

/** `dns DOMAIN...`: the DNS checks of any domain, without a configuration. */
export async function dnsCommand(options: DnsOptions, terminal: Terminal): Promise<number> {
  const { domains, servers, doh, authoritative, parked, baseline, reportDir, format } = options;
  const named = Object.fromEntries(domains.map((domain) => [domain, parked ? { parked } : {}]));
  const dns = { servers, authoritative, ...(doh === '' ? {} : { doh }) };
  const yaml = JSON.stringify({ domains: named, dns, ...(baseline === '' ? {} : { baseline }) }, null, 1);
  const destination = { format, reportDir };
  const config = configured({ config: yaml }, terminal, { argumentOf: dnsArgument, destination });
  const plan = config && planned(config, { only: null, checks: ['dns'] }, terminal, destination);
  if (config === null || plan === null) return 3;
  const report = await performAndPrint({ config, plan, confirm: null, found: true }, format, terminal);
  if (reportDir !== '') keepReport(report, reportDir, terminal);
  return exitStatus(report.state);
}
