// The command doctor: the state of every server for its login, or the path of each loop.
// Called by app.

import { Deadline } from '../../../core/time/deadline.ts';
import { redactDeep, redactor } from '../../../core/text/redact.ts';
import type { Config, MailboxConfig, SenderConfig } from '../../../core/request/config.ts';
import { exitStatus, worst } from '../../../core/result/state.ts';
import type { State } from '../../../core/result/state.ts';
import { realPorts } from '../../wiring/real-ports.ts';
import { VERSION } from '../../wiring/version.ts';
import { configured } from '../check-config.ts';
import type { Terminal } from '../terminal.ts';
import { drawn } from './draw.ts';
import type { CheckUp } from './check-up.ts';
import { withCertificate } from './check-up.ts';
import { examineMailbox, examineSender } from './examine.ts';

/** Keys of a document whose words come from closed lists of ours: masking a secret that equals such a word must not break it. */
const OWN_WORDS: ReadonlySet<string> = new Set(['end', 'protocol', 'security', 'state', 'outcome', 'expiresAt']);

/** The time for all logins together, ms. */
const BUDGET = 60_000;

/** `doctor`: logs in everywhere, sends nothing and changes nothing. Critical if a sender fails, unknown if only a mailbox does. */
export async function doctorCommand(file: string, format: 'text' | 'json', terminal: Terminal): Promise<number> {
  const config = configured({ config: file }, terminal);
  if (config === null) {
    if (format === 'json') terminal.printDocument(documentOf([], 'unknown'));
    return 3;
  }
  const learnt: string[] = [];
  using ports = realPorts(config.tokenSecret, {
    onProgress: () => undefined,
    onProbes: () => undefined,
    onSecret: (form) => {
      learnt.push(form);
      terminal.mask(form);
    },
  });
  using deadline = new Deadline(ports.clock, config.timeout ?? BUDGET);
  const letGo = terminal.onInterrupt(() => deadline.cancel());
  const seen = await Promise.all([
    ...[...config.senders.values()].map((sender) => examineSender(sender, fromOf(config, sender), ports, deadline.signal)),
    ...[...config.mailboxes.values()].map((mailbox) => examineMailbox(mailbox, ports, deadline.signal)),
  ]);
  // After the logins, which have shown most of them already.
  const certificates = await ports.checkCertificates(reachedOf(config, seen), deadline);
  letGo();
  const redact = redactor([...config.secrets, ...learnt]);
  const checkUps = seen.map((checkUp) => redactDeep(withCertificate(checkUp, certificates), redact, OWN_WORDS));
  const state = worst(checkUps.map((checkUp) => checkUp.state));
  if (format === 'json') terminal.printDocument(documentOf(checkUps, state));
  else {
    for (const checkUp of checkUps) terminal.print(`${drawn(checkUp)}\n`);
    if (checkUps.length === 0) terminal.print('There is no sender and no mailbox to log in to.\n');
  }
  return exitStatus(state);
}

/** The servers that a connection was made to: a second wait for the others would not help. */
function reachedOf(config: Config, seen: readonly CheckUp[]): Config {
  const lost = new Set(seen.filter(({ failure }) => failure !== null && failure.outcome !== 'auth_failed').map(({ server }) => server));
  const reached = <T extends SenderConfig | MailboxConfig>(servers: ReadonlyMap<string, T>) =>
    new Map([...servers].filter(([, { host, port }]) => !lost.has(`${host}:${port}`)));
  return { ...config, senders: reached(config.senders), mailboxes: reached(config.mailboxes) };
}

function documentOf(checkUps: readonly CheckUp[], state: State): string {
  return `${JSON.stringify({ schemaVersion: 1, version: VERSION, state, servers: checkUps }, null, 2)}\n`;
}

/** The From address of a sender's first loop. */
function fromOf({ loops }: Config, { name, user }: SenderConfig): string {
  return loops.find(({ sender }) => sender === name)?.from ?? user ?? '';
}
