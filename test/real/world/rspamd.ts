import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountOf } from './accounts.ts';
import type { Daemon } from './daemon.ts';
import { startDaemon } from './daemon.ts';
import { PROGRAMS, RSPAMD_ACCOUNT } from './installed.ts';
import type { SigningKey } from './opendkim.ts';

/** The form of Rspamd's results: RFC 8601, or only the set of an ARC chain (RFC 8617). */
export type Written = 'authentication-results' | 'arc';

export interface RspamdOptions {
  readonly directory: string;
  readonly port: number;
  /** `127.0.0.1:port` of the name server that it asks. */
  readonly dnsServer: string;
  readonly writes: Written;
  /** Signs the chain for the recipient's domain. */
  readonly seal: { readonly domain: string; readonly selector: string; readonly key: SigningKey };
}

/**
 * Starts Rspamd as a self-scanning milter, with only the modules for authentication. DMARC's `quarantine` marks the mail as spam (`X-Spam:
 * Yes`), `reject` refuses it; the score decides nothing.
 */
export async function startRspamd(options: RspamdOptions): Promise<Daemon> {
  const { directory } = options;
  const { uid, gid } = accountOf(RSPAMD_ACCOUNT);
  mkdirSync(directory, { recursive: true });
  chownSync(directory, uid, gid);
  // The list that it brings takes seconds to compile.
  writeFileSync(join(directory, 'suffixes'), 'test\norg\n');
  const config = join(directory, 'rspamd.conf');
  writeFileSync(config, rspamdConf(options));
  return startDaemon({
    name: 'rspamd',
    command: PROGRAMS.rspamd,
    args: ['-f', '-u', RSPAMD_ACCOUNT, '-g', RSPAMD_ACCOUNT, '-c', config],
    logFile: join(directory, 'out'),
  });
}

function rspamdConf({ directory, port, dnsServer, writes, seal }: RspamdOptions): string {
  const file = (name: string) => JSON.stringify(join(directory, name));
  const headers = writes === 'authentication-results' ? '"authentication-results", "x-spamd-result"' : '';
  const sign =
    writes === 'arc'
      ? `sign_inbound = true; use_domain = "recipient"; use_esld = false;
  domain { ${seal.domain} { selector = ${JSON.stringify(seal.selector)}; path = ${JSON.stringify(seal.key.file)}; } }`
      : 'sign_inbound = false;';
  return `options {
  pidfile = ${file('pid')};
  filters = "dkim";
  cache_file = ${file('symbols.cache')};
  history_file = ${file('history')};
  dynamic_conf = ${file('dynamic')};
  hs_cache_dir = ${file('')};
  stats_file = ${file('stats.ucl')};
  control_socket = ${file('control.sock')};
  tempdir = ${JSON.stringify(directory)};
  url_tld = ${file('suffixes')};
  local_addrs = [];
  dns { nameserver = [${JSON.stringify(dnsServer)}]; timeout = 1s; retransmits = 2; }
}
logging { type = "console"; level = "info"; }
actions { reject = 100; add_header = 50; greylist = null; }
worker "rspamd_proxy" {
  bind_socket = "127.0.0.1:${port}";
  milter = yes;
  count = 1;
  timeout = 20s;
  reject_message = "rejected by the DMARC policy of the sender's domain";
  upstream "local" { default = yes; self_scan = yes; }
}
spf { }
dkim { }
dmarc { actions { quarantine = "add_header"; reject = "reject"; } }
arc {
  ${sign}
}
milter_headers { use = [${headers}]; }
modules { path = "/usr/share/rspamd/plugins/"; }
`;
}
