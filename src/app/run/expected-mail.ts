import type { Deadline } from '../../core/time/deadline.ts';
import type { Config, LoopConfig } from '../../core/request/config.ts';
import type { ExpectedMail } from '../../core/request/expected-arrival.ts';
import type { Finding } from '../../core/result/finding.ts';
import { mailboxesOf } from '../../probe/loops.ts';
import type { Visitor } from '../../probe/watch/mail/watched.ts';
import type { MailboxAccess } from '../../checks/expected-mail/expected-mail.ts';
import type { RunPorts } from './run-ports.ts';

/** Looks for expected mail, one a mailbox. */
export interface MailLooks {
  /** For the mailboxes that loops open: one login is enough. */
  readonly visitors: ReadonlyMap<string, Visitor>;
  /**
   * Opens the other mailboxes, and adds the visitors' results. To be called once.
   *
   * @param watched settles when no visitor comes any more
   */
  readonly findings: (watched: Promise<unknown>) => Promise<readonly Finding[]>;
}

/** The task: the expected mail, and the loops of the same run. */
export interface MailLooksTask {
  readonly wanted: readonly ExpectedMail[];
  readonly loops: readonly LoopConfig[];
  readonly config: Config;
  readonly deadline: Deadline;
}

export function mailLooks({ wanted, loops, config, deadline }: MailLooksTask, ports: RunPorts): MailLooks {
  const names = [...new Set(wanted.map(({ mailbox }) => mailbox))];
  const opened = new Set(mailboxesOf(config, loops));
  const look = (name: string, access: MailboxAccess) =>
    ports.expectedMail(
      wanted.filter(({ mailbox }) => mailbox === name),
      config,
      deadline,
      access,
    );
  const visits = names.filter((name) => opened.has(name)).map((name) => visitTo((access) => look(name, access), name));
  return {
    visitors: new Map(visits.map(({ name, visitor }) => [name, visitor])),
    findings: async (watched) => {
      // A visitor whose watch never began is turned away, without a failure.
      const giveUp = () => visits.forEach(({ visitor }) => visitor.turnedAway(null));
      void watched.then(giveUp, giveUp);
      const alone = names.filter((name) => !opened.has(name)).map((name) => look(name, { kind: 'alone' }));
      return (await Promise.all([...visits.map(({ seen }) => seen), ...alone])).flat();
    },
  };
}

/** A visitor's result for a watched mailbox; only the first call to it counts. */
function visitTo(look: (access: MailboxAccess) => Promise<readonly Finding[]>, name: string) {
  let onSeen: ((findings: Promise<readonly Finding[]>) => void) | null = null;
  const seen = new Promise<readonly Finding[]>((resolve) => (onSeen = resolve));
  const once = async (access: MailboxAccess): Promise<void> => {
    const tell = onSeen;
    onSeen = null;
    if (tell === null) return;
    const looking = look(access);
    tell(looking);
    await looking.catch(() => undefined);
  };
  const visitor: Visitor = {
    visit: (mailbox) => once({ kind: 'opened', mailbox }),
    turnedAway: (failure) => void once({ kind: 'unread', failure }),
  };
  return { name, visitor, seen };
}
