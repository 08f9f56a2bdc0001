import type { Certificate } from './certificates.ts';
import type { DovecotOptions } from './dovecot.ts';

/** dovecot.conf for Dovecot 2.3. */
export function dovecotConfig(options: DovecotOptions, owner: { readonly uid: number; readonly gid: number }): string {
  const { directory, ports, certificates, authFailureDelay } = options;
  return `base_dir = ${directory}/run
state_dir = ${directory}/state
log_path = ${directory}/dovecot.log
protocols = imap lmtp
hostname = mail.example.test
listen = 127.0.0.1
ssl = required
${certificateLines(certificates.good)}
${localCertificate('127.0.0.2', certificates.expired)}
${localCertificate('127.0.0.3', certificates.wrongName)}
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
passdb {
  driver = passwd-file
  args = ${directory}/users
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${directory}/mail/%u
}
service imap-login {
  inet_listener imap {
    address = 127.0.0.1 127.0.0.2 127.0.0.3
    port = ${ports.imap}
  }
  inet_listener imaps {
    address = 127.0.0.1 127.0.0.2 127.0.0.3
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
  mail_plugins = sieve
}
plugin {
  sieve_before = ${directory}/junk.sieve
}
`;
}

/** Files into Junk what goes to the junk mailboxes, and what a filter on the way marked as spam. */
export function junkSieve(): string {
  return `require ["envelope", "fileinto"];
if anyof (envelope :localpart "to" "junk", header :is "X-Spam-Flag" "YES") {
  fileinto "Junk";
  stop;
}
`;
}

function localCertificate(address: string, certificate: Certificate): string {
  return `local ${address} {\n  ${certificateLines(certificate)}\n}`;
}

function certificateLines({ cert, key }: Certificate): string {
  return `ssl_cert = <${cert}\nssl_key = <${key}`;
}
