import type { Config } from '../config/config.ts';
import { configured } from './configured.ts';
import type { Terminal } from './terminal.ts';

/** `check-config F`: says what a configuration would do, or everything that is wrong with it; asks no server. */
export function checkConfigCommand(file: string, terminal: Terminal): number {
  const config = configured({ config: file }, terminal);
  if (config === null) return 3;
  terminal.print(`${file}: fine. ${describe(config)}\n`);
  return 0;
}

function describe(config: Config): string {
  const loops = config.loops.map(({ name, kind, sender, mailbox, bounces }) => {
    const back = bounces === null ? '' : `, bounces from ${bounces}`;
    return `${name} (${kind}, ${sender} -> ${mailbox}${back})`;
  });
  const parts = [
    loops.length > 0 ? `Loops: ${loops.join(', ')}.` : 'No loops.',
    config.domains.length > 0 ? `Domains: ${config.domains.map((domain) => domain.name).join(', ')}.` : '',
    config.blocklists === null ? '' : `Blocklists for ${config.blocklists.ips.join(', ') || 'no address yet'}.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
