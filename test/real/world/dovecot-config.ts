import type { Certificate } from './certificates.ts';
import type { DovecotAddress } from './dovecot-addresses.ts';
import { ADDRESSES } from './dovecot-addresses.ts';
import type { DovecotOptions } from './dovecot.ts';

/** The account that may keep one mail, as the local part of an address in every domain. */
export const FULL = 'full';

/** dovecot.conf for Dovecot 2.3. */
export function dovecotConfig(options: DovecotOptions, owner: { readonly uid: number; readonly gid: number }): string {
  const { directory, ports, certificates, authFailureDelay, submission } = options;
  const addresses = Object.values(ADDRESSES).join(' ');
  return `base_dir = ${directory}/run
state_dir = ${directory}/state
log_path = ${directory}/dovecot.log
protocols = imap lmtp
hostname = mail.example.test
submission_host = 127.0.0.1:${submission}
listen = 127.0.0.1
ssl = required
${certificateLines(certificates.good)}
${at('expired', certificateLines(certificates.expired))}
${at('wrong-name', certificateLines(certificates.wrongName))}
${at('not-yet-valid', certificateLines(certificates.notYetValid))}
${at('self-signed', certificateLines(certificates.selfSigned))}
${at('unknown-ca', certificateLines(certificates.unknownCa))}
${at('short-chain', certificateLines(certificates.shortChain))}
${at('no-idle', 'protocol imap {\n imap_capability = IMAP4rev1 LITERAL+ UIDPLUS SPECIAL-USE NAMESPACE MOVE\n }')}
${at('bare', 'protocol imap {\n imap_capability = IMAP4rev1\n }')}
${at('single', 'protocol imap {\n mail_max_userip_connections = 1\n }')}
# Not Maildir: there every new mail makes Dovecot scan the whole folder anew (0.5 s with 10,000 mails), whoever the client is.
mail_location = sdbox:~/mail
mail_home = ${directory}/mail/%u
mail_uid = ${owner.uid}
mail_gid = ${owner.gid}
first_valid_uid = 1
first_valid_gid = 1
recipient_delimiter = +
auth_mechanisms = plain login
${authFailureDelay === null ? '' : `auth_failure_delay = ${authFailureDelay}`}
${options.authPenalty ? '' : 'service anvil {\n unix_listener anvil-auth-penalty {\n mode = 0\n }\n}'}
passdb {
  driver = passwd-file
  args = ${directory}/users
}
# Who is not in this file is looked for in the next.
userdb {
  driver = passwd-file
  args = ${directory}/limited
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${directory}/mail/%u
}
service imap-login {
  inet_listener imap {
    address = ${addresses}
    port = ${ports.imap}
  }
  inet_listener imaps {
    address = ${addresses}
    port = ${ports.imaps}
    ssl = yes
  }
}
service lmtp {
  unix_listener lmtp {
    mode = 0666
  }
}
service auth {
  unix_listener auth-postfix {
    mode = 0666
  }
}
namespace inbox {
  inbox = yes
  mailbox Junk {
    auto = subscribe
    special_use = \\Junk
  }
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
  mailbox Trash {
    auto = subscribe
    special_use = \\Trash
  }
}
protocol lmtp {
  postmaster_address = postmaster@example.test
  mail_plugins = quota sieve
}
protocol imap {
  mail_plugins = quota
}
plugin {
  quota = count:all mail
  quota_vsizes = yes
  sieve_before = ${directory}/junk.sieve
  sieve_extensions = +vacation-seconds
  sieve_vacation_min_period = 0
}
`;
}

/**
 * Answers every mail to the mailboxes of responders. Files into Junk the mail of the junk mailboxes, and mail that a filter marked as spam.
 */
export function junkSieve(): string {
  return `require ["envelope", "fileinto", "vacation-seconds"];
if envelope :localpart "to" "echo" {
  vacation :seconds 0 "Your message was received.";
  discard;
  stop;
}
if anyof (envelope :localpart "to" "junk", header :is ["X-Spam", "X-Spam-Flag"] "YES") {
  fileinto "Junk";
  stop;
}
`;
}

/** The users file of mailboxes with a limit: userdb fields after the five of passwd(5). */
export function limitedUsers({ directory, users }: DovecotOptions, owner: { readonly uid: number; readonly gid: number }): string {
  return users
    .filter((user) => user.startsWith(`${FULL}@`))
    .map((user) => `${user}::${owner.uid}:${owner.gid}::${directory}/mail/${user}::userdb_quota_rule=*:messages=1\n`)
    .join('');
}

function at(address: DovecotAddress, settings: string): string {
  return `local ${ADDRESSES[address]} {\n  ${settings}\n}`;
}

function certificateLines({ cert, key }: Certificate): string {
  return `ssl_cert = <${cert}\nssl_key = <${key}`;
}
