// The command doctor --discover: a domain's published servers, as a configuration to paste. Runs never use it.
// Called by app.

import { parseAddress } from '../../../../core/address/mailbox-address.ts';
import { domainName } from '../../../../core/address/names.ts';
import type { MailAddress } from '../../../../core/address/mailbox-address.ts';
import { exitStatus } from '../../../../core/result/state.ts';
import type { State } from '../../../../core/result/state.ts';
import { plainText } from '../../../../core/text/foreign-text.ts';
import { Deadline } from '../../../../core/time/deadline.ts';
import { systemClock } from '../../../../core/time/clock.ts';
import { discoveryWorld } from '../../../wiring/real-ports.ts';
import { VERSION } from '../../../wiring/version.ts';
import { configured, dnsArgument } from '../../check-config.ts';
import type { Terminal } from '../../terminal.ts';
import type { DiscoveryWorld } from './autoconfig.ts';
import { askAutoconfig } from './autoconfig.ts';
import type { Choice } from './offer.ts';
import { chosen, mergedOffers } from './offer.ts';
import { askServices } from './services.ts';
import { suggestion } from './suggestion.ts';

export interface DiscoverOptions {
  readonly address: string;
  readonly servers: readonly string[];
  /** The address of a DoH server; empty: none. */
  readonly doh: string;
  readonly format: 'text' | 'json';
}

/** All questions together, ms. */
const BUDGET = 30_000;

/** The result of asking a domain for its servers. */
export interface DiscoveredServers {
  /** `ok`: both ends are named; `warning`: one or none; `unknown`: none, and some answer is missing. */
  readonly state: State;
  readonly choice: Choice;
  /** As YAML. */
  readonly configuration: string;
  readonly notes: readonly string[];
}

/** Makes no login, and connects to no mail server. */
export async function discoverCommand({ address: text, servers, doh, format }: DiscoverOptions, terminal: Terminal): Promise<number> {
  const address = parseAddress(text);
  if (address === null || domainName(address.domain) === null) {
    terminal.complain(`--discover ${plainText(text)} is no mail address of a domain, such as probe@example.net.\n`);
    return 3;
  }
  // The configuration checks the servers and knows the defaults.
  const yaml = JSON.stringify({ domains: { 'example.net': {} }, dns: { servers, ...(doh === '' ? {} : { doh }) } }, null, 1);
  const config = configured({ config: yaml }, terminal, { argumentOf: dnsArgument });
  if (config === null) return 3;
  using deadline = new Deadline(systemClock, BUDGET);
  const letGo = terminal.onInterrupt(() => deadline.cancel());
  const found = await discoverServers(address, await discoveryWorld(config.dns, deadline));
  letGo();
  terminal.printDocument(format === 'json' ? documentOf(address, found) : found.configuration);
  return exitStatus(found.state);
}

/** A page by verified https overrides DNS, which an attacker on the path may have changed (the draft, section 4.5). */
export async function discoverServers(address: MailAddress, world: DiscoveryWorld): Promise<DiscoveredServers> {
  const advertised = await Promise.all([askAutoconfig(address, world), askServices(address.domain, world.resolver)]);
  const choice = chosen(mergedOffers(advertised));
  const said = { notes: advertised.flatMap((each) => each.notes), isWhole: advertised.every(({ isWhole }) => isWhole) };
  const ends = [choice.sender, choice.mailbox].filter((offer) => offer !== null).length;
  return {
    state: ends === 2 ? 'ok' : ends === 1 || said.isWhole ? 'warning' : 'unknown',
    choice,
    notes: said.notes,
    configuration: suggestion(address, choice, said),
  };
}

function documentOf({ address }: MailAddress, { state, choice, notes, configuration }: DiscoveredServers): string {
  const { sender, mailbox, others } = choice;
  return `${JSON.stringify({ schemaVersion: 1, version: VERSION, state, address, sender, mailbox, others, notes, configuration }, null, 2)}\n`;
}
