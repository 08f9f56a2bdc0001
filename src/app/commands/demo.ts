import { NOT_BY_JMAP, startJmap, withJmap } from '../../../sandbox/demo/jmap-world.ts';
import { DEMO_WORLDS, withTokens } from '../../../sandbox/demo/token-world.ts';
import { startIssuer } from '../../../sandbox/tokens/issuer.ts';
import { startWorld } from '../../../sandbox/world.ts';
import { setFault } from '../../../sandbox/demo/demo-fault.ts';
import { startOutside } from '../../../sandbox/demo/outside.ts';
import { demoConfig } from '../../../sandbox/demo/demo-config.ts';
import { configured, planned } from './check-config.ts';
import { keepReport } from '../reporting/print-report.ts';
import { performAndPrint } from './run.ts';
import type { Terminal } from './terminal.ts';
import { systemClock } from '../../core/time/clock.ts';
import { exitStatus } from '../../core/result/state.ts';
import type { Format } from '../../report/formats/format.ts';

export interface DemoOptions {
  /** The fault to simulate; empty: none. */
  readonly fault: string;
  /** The provider whose login is simulated; empty: passwords. */
  readonly world: string;
  /** A file for the sandbox's configuration, which is then served until the process ends; empty: one run. */
  readonly serve: string;
  readonly reportDir: string;
  readonly format: Format;
}

/** On an idle machine the sandbox starts within this time, ms. */
const QUICK_START = 150;

/** `demo`: mail servers on this machine's loopback, and one run through them with the usual code. */
export async function demoCommand(options: DemoOptions, terminal: Terminal): Promise<number> {
  const began = systemClock.monotonic();
  if (options.world !== '' && !DEMO_WORLDS.includes(options.world)) {
    terminal.complain(`--world ${options.world} is not known; there are ${DEMO_WORLDS.join(', ')}.\n`);
    return 3;
  }
  await using issuer = options.world === 'microsoft365' ? await startIssuer() : null;
  await using world = await startWorld(issuer === null ? {} : { checkToken: (user, token) => issuer.state.check(user, token) });
  await using outside = await startOutside(world);
  await using jmap = options.world === 'fastmail' ? await startJmap(world) : null;
  // Servers and client share this machine: a slow start makes the mail late too, without anybody's fault.
  const slowness = Math.max(1, (systemClock.monotonic() - began) / QUICK_START);
  if (options.fault !== '') {
    const isUnseen = jmap !== null && NOT_BY_JMAP.has(options.fault);
    const problem = isUnseen
      ? `--fault ${options.fault} strikes SMTP and IMAP, which --world ${options.world} does not speak.`
      : setFault(world, options.fault, slowness, outside);
    if (problem !== null) {
      terminal.complain(`${problem}\n`);
      return 3;
    }
  }
  const passwords = demoConfig(world, options.fault === 'bounce', slowness, outside);
  const yaml = issuer !== null ? withTokens(passwords, issuer) : jmap !== null ? withJmap(passwords, jmap) : passwords;
  if (options.serve !== '') {
    try {
      terminal.writeText(options.serve, yaml);
    } catch (error) {
      terminal.complain(`--serve ${options.serve}: it could not be written: ${error instanceof Error ? error.message : String(error)}\n`);
      return 3;
    }
    terminal.print(`The sandbox is up; its configuration is ${options.serve}. End it with Ctrl+C.\n`);
    await new Promise<void>((resolve) => terminal.onInterrupt(resolve));
    return 0;
  }
  const destination = { format: options.format, reportDir: options.reportDir };
  const config = configured({ config: yaml }, terminal, { destination });
  const plan = config && planned(config, { only: null, checks: null }, terminal, destination);
  if (config === null || plan === null) return 3;
  const report = await performAndPrint({ config, plan, confirm: null }, options.format, terminal);
  if (options.reportDir !== '') keepReport(report, options.reportDir, terminal);
  return exitStatus(report.state);
}
