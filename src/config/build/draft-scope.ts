import { buildBurst } from './build-burst.ts';
import { domainName } from '../../core/address/names.ts';
import type { Scope, Selection } from '../../core/request/plan.ts';
import { CHECK_FAMILIES } from '../../core/request/plan.ts';
import { entriesOf } from '../check/check.ts';
import { defaultThresholds } from '../schema/defaults.ts';
import { parseDuration } from '../schema/sections/durations.ts';
import type { ProtocolForm } from '../schema/sections/servers.ts';
import { connection, mailboxForm, senderForm } from '../schema/sections/servers.ts';
import type { ConfigDraft } from '../schema/shape.ts';

type Server = NonNullable<NonNullable<ConfigDraft['senders']>[string] | NonNullable<ConfigDraft['mailboxes']>[string]>;

/** The names in a configuration, as far as they can be read although it is unusable. */
export function draftScope(draft: ConfigDraft, { only, checks }: Selection): Scope {
  const wanted = new Set(checks ?? CHECK_FAMILIES);
  const loops = entriesOf(draft.loops);
  const domains = Object.keys(draft.domains ?? {}).map((name) => domainName(name) ?? name);
  const from = loops.flatMap(([, loop]) => loop.from?.split('@').slice(1) ?? []);
  const listed = draft.blocklists === undefined || !wanted.has('blocklists') ? [] : [...(draft.blocklists?.ips ?? []), ...from, ...domains];
  const servers = [...entriesOf(draft.senders).map(endOf(senderForm)), ...entriesOf(draft.mailboxes).map(endOf(mailboxForm))].flat();
  return {
    loops: loops
      .filter(([name]) => wanted.has('loops') && (only === null || only.includes(name)))
      .map(([name, { kind = 'external', sender = '', mailbox = '', warning, critical, ...more }]) => ({
        name,
        kind,
        sender,
        mailbox,
        warning: parseDuration(warning ?? '') ?? defaultThresholds(kind).warning,
        critical: parseDuration(critical ?? '') ?? defaultThresholds(kind).critical,
        burst: buildBurst(more),
      })),
    expectedMail: wanted.has('expect-mail') ? Object.keys(draft['expect-mail'] ?? {}) : [],
    domains: wanted.has('dns') ? domains : [],
    listed: [...new Set(listed.filter((target) => target !== undefined))],
    servers: wanted.has('certificates') ? [...new Set(servers)] : [],
  };
}

function endOf(formOf: (protocol: string | undefined) => ProtocolForm | null): (entry: readonly [string, Server]) => readonly string[] {
  return ([, { protocol, host, port: given, security: asked }]) => {
    const form = formOf(protocol);
    if (form === null || host === undefined) return [];
    const { port, security } = connection(form, given === undefined ? undefined : Number(given), asked);
    return security === 'plaintext' ? [] : [`${host}:${port}`];
  };
}
