import type { Sender } from '../../core/ports/sender.ts';
import { Guard } from './guard.ts';
import type { RunPorts } from './run-ports.ts';

/**
 * The same world, with every part guarded: a defect of ours in a callback of one mailbox, sender or family of checks fails only the waits
 * of that part. `strays`: defects outside every wait.
 */
export function guardedPorts(ports: RunPorts, strays: readonly unknown[]): RunPorts {
  return {
    ...ports,
    sender: async (config, from) => guardedSender(await ports.sender(config, from)),
    mailbox: async (config) => new Guard().over(await ports.mailbox(config)),
    readMail: apart(ports.readMail),
    mailChecks: apart(ports.mailChecks),
    examine: apart(ports.examine),
    online: apart(ports.online),
    waitForDns: apart(ports.waitForDns),
    expectedMail: apart(ports.expectedMail),
    checkDomains: apart(ports.checkDomains),
    checkCertificates: apart(ports.checkCertificates),
    checkBlocklists: apart(ports.checkBlocklists),
    dnsRecords: apart(ports.dnsRecords),
    defects: () => strays,
  };
}

/** The same function; each call is a part of its own. */
export function apart<A extends readonly unknown[], T>(run: (...args: A) => Promise<T>): (...args: A) => Promise<T> {
  return async (...args) => await new Guard().run(() => run(...args));
}

function guardedSender(sender: Sender): Sender {
  const guard = new Guard();
  return {
    open: async (signal) => {
      const opened = await guard.run(() => sender.open(signal));
      return opened.ok ? { ok: true, session: guard.over(opened.session) } : opened;
    },
  };
}
