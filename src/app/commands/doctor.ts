import { Deadline } from '../../core/time/deadline.ts';
import { formatDuration } from '../../core/time/duration.ts';
import { redactor } from '../../core/text/redact.ts';
import type { Config, MailboxConfig, SenderConfig } from '../../core/request/config.ts';
import type { LoopPorts } from '../../probe/loops.ts';
import type { State } from '../../core/result/state.ts';
import { exitStatus, worst } from '../../core/result/state.ts';
import type { Failure } from '../../core/result/outcome.ts';
import { FailureError } from '../../core/result/outcome.ts';
import { coverageOf, routesOf } from '../../core/judge/suspects/coverage.ts';
import { coverageJson, coverageText } from '../../report/mesh/draw.ts';
import { realPorts } from '../wiring/real-ports.ts';
import { plainText } from '../../core/text/foreign-text.ts';
import { configured } from './check-config.ts';
import { WITHOUT_LOGINS } from '../../config/load.ts';
import type { Terminal } from './terminal.ts';

/** All logins at once must be through by then, ms. */
const BUDGET = 60_000;
/** Code points of a message or a remedy: ours, around a word of the server's. */
const SENTENCES = 1_000;

/** `doctor --paths`: draws which way each loop's probe goes, and says what no loop can tell. Asks no server, and needs no password. */
export function pathsCommand(file: string, format: 'text' | 'json', terminal: Terminal): number {
  const config = configured({ config: file }, terminal, { selection: WITHOUT_LOGINS, tells: false });
  if (config === null) return 3;
  const coverage = coverageOf(routesOf(config), [...config.senders.keys()], [...config.mailboxes.keys()]);
  terminal.printDocument(format === 'json' ? coverageJson(coverage) : coverageText(coverage));
  return 0;
}

interface Examination {
  readonly state: State;
  readonly text: string;
}

/** `doctor`: logs in everywhere and sends nothing. Critical where a sender fails, unknown where only a mailbox does. */
export async function doctorCommand(file: string, terminal: Terminal): Promise<number> {
  const config = configured({ config: file }, terminal);
  if (config === null) return 3;
  using ports = realPorts(config.tokenSecret, {
    onProgress: () => undefined,
    onProbes: () => undefined,
    onSecret: (form) => terminal.mask(form),
  });
  using deadline = new Deadline(ports.clock, config.timeout ?? BUDGET);
  const letGo = terminal.onInterrupt(() => deadline.cancel());
  const examinations = await Promise.all([
    ...[...config.senders.values()].map((sender) => examineSender(sender, fromOf(config, sender), ports, deadline.signal)),
    ...[...config.mailboxes.values()].map((mailbox) => examineMailbox(mailbox, ports, deadline.signal)),
  ]);
  letGo();
  const redact = redactor(config.secrets);
  for (const { text } of examinations) terminal.print(`${redact(text)}\n`);
  if (examinations.length === 0) terminal.print('There is no sender and no mailbox to log in to.\n');
  return exitStatus(worst(examinations.map(({ state }) => state)));
}

/** What the first loop through a sender sends from. */
function fromOf({ loops }: Config, { name, user }: SenderConfig): string {
  return loops.find(({ sender }) => sender === name)?.from ?? user ?? '';
}

async function examineSender(config: SenderConfig, from: string, ports: LoopPorts, signal: AbortSignal): Promise<Examination> {
  const title = `sender ${config.name} (${config.host}:${config.port}, ${config.security})`;
  const opened = await (await ports.sender(config, from)).open(signal);
  if (!opened.ok) {
    const { failure } = opened;
    return { state: failure.outcome === 'runner_blocked' ? 'unknown' : 'critical', text: reported(title, failure) };
  }
  const { session } = opened;
  session.close();
  const times = [
    `connected in ${formatDuration(session.connectMs)}`,
    ...(session.tlsMs === null ? [] : [`TLS in ${formatDuration(session.tlsMs)}`]),
    session.authMs === null ? 'no login' : `login in ${formatDuration(session.authMs)}`,
  ];
  return { state: 'ok', text: `✓ ${title}: ${times.join(', ')}` };
}

async function examineMailbox(config: MailboxConfig, ports: LoopPorts, signal: AbortSignal): Promise<Examination> {
  const title = `mailbox ${config.name} (${config.host}:${config.port}, ${config.security})`;
  const mailbox = await ports.mailbox(config);
  const began = ports.clock.monotonic();
  try {
    const { watched, unread, readOnly } = await mailbox.open(signal);
    const took = formatDuration(ports.clock.monotonic() - began);
    // A mailbox that opens may not be readable all the same.
    await mailbox.look('deep');
    await mailbox.before(1);
    const names = watched.map(({ folder, role }) => `${plainText(folder)} (${role})`).join(', ');
    const notes = [
      ...(watched.some(({ role }) => role === 'junk') ? [] : ['no Junk folder was found: set `junk` to its name if there is one']),
      ...unread.map(({ folder, reason }) => `${plainText(folder)} cannot be looked into (${plainText(reason)})`),
      ...(readOnly ? ['nothing can be removed from it: probes would pile up (read only for this login)'] : []),
    ];
    const text = `${title}: open in ${took}, watching ${names}${notes.map((note) => `; ${note}`).join('')}`;
    return readOnly ? { state: 'warning', text: `! ${text}` } : { state: 'ok', text: `✓ ${text}` };
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return { state: 'unknown', text: reported(title, error.failure) };
  } finally {
    await mailbox.close();
  }
}

function reported(title: string, failure: Failure): string {
  const said = failure.reply === null ? '' : `\n    The server said: ${plainText(failure.reply)}`;
  return `✗ ${title}: ${failure.outcome}. ${plainText(failure.message, SENTENCES)}${said}\n    ${plainText(failure.remedy, SENTENCES)}`;
}
