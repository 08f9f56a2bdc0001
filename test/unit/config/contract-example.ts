/** The example of the interface description, word by word. */
export const CONTRACT_EXAMPLE = `senders:                       # where probes leave from
  mta:
    protocol: smtp             # smtp | graph | jmap
    host: smtp.example.net
    port: 587
    security: starttls         # starttls (must succeed) | tls | plaintext
    user: monitor-sender@example.net
    password: \${SMTP_PASSWORD} # or oauth2: {...}
    ehlo: probe.example.net    # optional
    ca: ./private-ca.pem       # optional: file or PEM text; certificates are always verified
    tls-name: smtp.example.net # optional: the name to verify where host is an address
mailboxes:                     # where probes are awaited
  sentinel:
    protocol: imap             # imap | pop3 | graph | jmap
    host: imap.gmail.com
    port: 993
    security: tls
    user: sentinel-account@gmail.com
    password: \${SENTINEL_PASSWORD}
    folder: INBOX
    junk: auto                 # auto: found by SPECIAL-USE, then by localised names; or a folder's name
    authserv-id: mx.google.com # whose Authentication-Results to believe; several allowed
loops:
  gmail:
    kind: external
    sender: mta
    mailbox: sentinel
    from: monitor-sender@example.net
    to: sentinel-account@gmail.com
    subject: "[continuity] example.net"   # plain text, never a pattern; a token is appended
    warning: 60s               # internal default 30s
    critical: 300s             # internal default 120s; a probe not seen by then is lost in this run
    attempts: 4                # tries to hand the probe over; only 4xx and connection errors are tried again
    delete: true               # our own probes only
    bounces: sender-box        # optional: a mailbox in which DSNs to \`from\` come back
domains:
  example.net:
    dkim: {selectors: [mail2026]}         # those seen in the probe are added
    spf: {pass: [203.0.113.7], fail: [192.0.2.1]}   # addresses that must / must not pass
    mx: [mx1.example.net]                 # optional: exactly this set
    dmarc: {policy: reject}               # optional: at least this strict
blocklists:
  ips: [203.0.113.7]           # the egress address read from the arrived probe is added
  zones: default               # or a list of zone names
  spamhaus-dqs-key: \${DQS_KEY} # optional, masked everywhere
dns: {servers: ["192.0.2.53:53"], timeout: 4s}      # default: the machine's resolver
certificates: {warning: 21d, critical: 7d}
`;
