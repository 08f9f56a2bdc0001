import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../harness/random.ts';
import { formatConfigError } from '../../../src/config/document/errors.ts';
import { listsWith } from '../checks/blocklists/checking.ts';
import { CONTRACT_EXAMPLE } from './contract-example.ts';
import { ADDRESSES, configOf, errorsOf, linesOf, load, loadText, oneLoop } from './loading.ts';

const PEM = '-----BEGIN CERTIFICATE-----\nMAMCAQE=\n-----END CERTIFICATE-----\n';
const VARIABLES = { SMTP_PASSWORD: 'smtp-secret', SENTINEL_PASSWORD: 'sentinel-secret', DQS_KEY: 'Abc123' };

test('the example of the interface loads to exactly what it says', () => {
  const config = configOf(
    load({
      inputs: { config: 'conf/mail.yml' },
      env: VARIABLES,
      files: { 'conf/mail.yml': CONTRACT_EXAMPLE, 'conf/private-ca.pem': PEM },
    }),
  );
  const { secrets, ...rest } = config;
  assert.deepEqual(rest, {
    source: 'conf/mail.yml',
    senders: new Map([
      [
        'mta',
        {
          name: 'mta',
          protocol: 'smtp',
          host: 'smtp.example.net',
          port: 587,
          security: 'starttls',
          user: 'monitor-sender@example.net',
          password: 'smtp-secret',
          ca: PEM,
          tlsName: 'smtp.example.net',
          ehlo: 'probe.example.net',
        },
      ],
    ]),
    mailboxes: new Map([
      [
        'sentinel',
        {
          name: 'sentinel',
          protocol: 'imap',
          host: 'imap.gmail.com',
          port: 993,
          security: 'tls',
          user: 'sentinel-account@gmail.com',
          password: 'sentinel-secret',
          ca: null,
          tlsName: null,
          folder: 'INBOX',
          junk: 'auto',
          authservIds: ['mx.google.com'],
        },
      ],
    ]),
    loops: [
      {
        name: 'gmail',
        kind: 'external',
        sender: 'mta',
        mailbox: 'sentinel',
        from: 'monitor-sender@example.net',
        to: 'sentinel-account@gmail.com',
        subject: '[continuity] example.net',
        warning: 60_000,
        critical: 300_000,
        attempts: 4,
        retry: [10_000, 30_000, 90_000],
        delete: true,
        bounces: null,
        bouncesProbe: 'quiet',
        burst: null,
        expect: null,
        template: null,
      },
    ],
    expectedMail: [],
    domains: [
      {
        name: 'example.net',
        dkimSelectors: ['mail2026'],
        spfPass: ['203.0.113.7'],
        spfFail: ['192.0.2.1'],
        mx: ['mx1.example.net'],
        dmarcPolicy: 'reject',
        internal: false,
      },
    ],
    // Lists are granted the time that DNS is granted.
    blocklists: listsWith({ ips: ['203.0.113.7'], spamhausDqsKey: 'Abc123', timeout: 4000 }),
    dns: { doh: null, servers: ['192.0.2.53:53'], timeout: 4_000, authoritative: false, authoritativePort: 53 },
    certificates: { warning: 21 * 86_400_000, critical: 7 * 86_400_000 },
    incidents: {
      key: null,
      label: 'email-continuity',
      assignees: [],
      openAfter: 2,
      closeAfter: 2,
      window: null,
      confirm: true,
      remindAfter: 86_400_000,
      remindTimes: 3,
      stillDownAfter: 3,
      posture: 'issue',
      escalateAfter: null,
      escalate: { labels: ['escalated'], assignees: [], channels: [] },
      maintenance: [],
    },
    channels: [],
    heartbeat: null,
    strict: false,
    waitForDns: null,
    baseline: null,
    timeout: null,
    tokenSecret: null,
  });
  for (const secret of ['smtp-secret', 'sentinel-secret', 'Abc123', 'abc123']) assert.ok(secrets.includes(secret), secret);
});

test('a mailbox for bounces that is not defined is warned of, not refused', () => {
  const loaded = loadText(CONTRACT_EXAMPLE, { env: VARIABLES, files: { 'private-ca.pem': PEM } });
  assert.ok(loaded.ok);
  assert.deepEqual(loaded.warnings.map(formatConfigError), [
    'c.yml:35:14 loops.gmail.bounces: no such entry in mailboxes, bounces are not read (got "sender-box"); add it under mailboxes',
  ]);
});

test('a mailbox for bounces that is defined is kept, and one of a similar name is pointed out', () => {
  const text = CONTRACT_EXAMPLE.replace(
    'loops:',
    `  sender-box: {protocol: imap, host: imap.example.net, user: u, password: secret-of-it}\nloops:`,
  );
  const given = { env: VARIABLES, files: { 'private-ca.pem': PEM } };
  const loaded = loadText(text, given);
  assert.ok(loaded.ok);
  assert.deepEqual([loaded.config.loops[0]?.bounces, loaded.warnings], ['sender-box', []]);
  const misspelt = loadText(text.replace('bounces: sender-box', 'bounces: sender-bx'), given);
  assert.ok(misspelt.ok);
  assert.match(misspelt.warnings.map(formatConfigError).join(), /bounces are not read .*did you mean sender-box/);
});

test('twelve mistakes of every sort are listed at once, in the order of the file, each at its place', () => {
  const text = `senders:
  mta:
    protocol: smtp
    host: smtp.example.net
    port: 66000
    pasword: hunter2
    user: probe@example.net
    ca: missing.pem
mailboxes:
  box:
    protocol: imap
    host: imap.example.com
    user: box@example.com
    password: \${BOX_PASSWORT}
    password: again
loops:
  one:
    kind: extern
    sender: mat
    mailbox: box
    from: Probe <probe@example.net>
    to: probe@example.net
    subject: "two\\nlines"
    warning: 90
    critical: 5m
domains:
  example.net: {spf: {pass: [203.0.113.300]}}
dns: {servers: ["192.0.2.53:70000"]}
`;
  assert.deepEqual(linesOf(loadText(text, { env: { BOX_PASSWORD: 'top secret' } })), [
    'c.yml:5:11 senders.mta.port: not usable (expected a port from 1 to 65535, got the number 66000)',
    'c.yml:6:5 senders.mta.pasword: unknown key; did you mean password?',
    'c.yml:8:9 senders.mta.ca: cannot be read: no such file (got "missing.pem"); it is looked for relative to c.yml',
    'c.yml:14:15 mailboxes.box.password: environment variable BOX_PASSWORT is not set; did you mean BOX_PASSWORD?',
    'c.yml:15:5 mailboxes.box.password: this key stands twice in the same mapping; remove one, or rename it',
    'c.yml:18:11 loops.one.kind: not usable (expected one of internal, external, inbound, echo, got "extern"); did you mean external?',
    'c.yml:19:13 loops.one.sender: no such entry in senders (got "mat"); did you mean mta?',
    'c.yml:21:11 loops.one.from: not usable (expected a mail address such as monitor@example.net, got "Probe <probe@example.net>"); ' +
      'write the bare address: probe@example.net',
    'c.yml:23:14 loops.one.subject: not usable (expected a subject of one line without control characters, got "two\\nlines")',
    'c.yml:24:14 loops.one.warning: not usable (expected a duration above 0 such as 500ms, 90s, 5m, 24h or 21d, got the number 90); ' +
      'add the unit: 90s for seconds, 90m for minutes',
    'c.yml:27:30 domains["example.net"].spf.pass[0]: not usable (expected an IPv4 or IPv6 address, got "203.0.113.300")',
    'c.yml:28:17 dns.servers[0]: not usable (expected address:port such as 192.0.2.53:53 or [2001:db8::53]:53, got "192.0.2.53:70000")',
  ]);
});

test('what is missing is told at the key that it belongs to', () => {
  assert.deepEqual(linesOf(loadText('loops:\n  one:\n    kind: internal\n')), [
    'c.yml:2:3 loops.one.sender: is missing; add one under senders',
    'c.yml:2:3 loops.one.mailbox: is missing; add one under mailboxes',
    'c.yml:2:3 loops.one.to: is missing; give it: it is left out only where the mailbox has a user that is a mail address',
  ]);
});

test('no error shows a secret, neither one in the file nor one from the environment', () => {
  const text = `senders: {a: {protocol: smtp, host: 'x y', password: [hunter2], user: u, passwd: hunter2}, b: hunter2}
token-secret: hunter2
blocklists: {ips: [192.0.2.1], spamhaus-dqs-key: "hunter2-\${PART}"}
timeout: \${PART}
loops: {one: {kind: "\${PART}", sender: a, mailbox: b, from: "\${PART}", to: "\${PART}"}}
`;
  const loaded = loadText(text, { env: { PART: 'hunter2!' } });
  assert.equal(errorsOf(loaded).length >= 8, true);
  assert.doesNotMatch(linesOf(loaded).join('\n'), /hunter2/);
  assert.match(linesOf(loaded).join('\n'), /c\.yml:4:10 timeout: .*got the value of "\$\{PART\}"/);
});

test('a broken YAML line is told without quoting it', () => {
  const lines = linesOf(loadText('senders:\n  mta:\n    password: "hunter2\n   user: hunter2: x\n'));
  assert.ok(lines.length > 0);
  assert.doesNotMatch(lines.join('\n'), /hunter2/);
});

test('Graph takes a token and no password, is spoken over HTTPS, and has its host from the preset', () => {
  const graph = (entry: string) =>
    loadText(oneLoop(...ADDRESSES).replace(/box: \{protocol: imap[^}]*\}/, `box: {protocol: graph, user: box@example.com, ${entry}}`));
  assert.deepEqual(linesOf(graph('preset: microsoft365, password: p')), [
    'c.yml:2:81 mailboxes.box.password: Graph takes an access token alone; give `oauth2` in its place',
  ]);
  assert.match(
    linesOf(graph('preset: microsoft365, security: starttls, oauth2: {token: t}')).join(),
    /Graph is spoken over HTTPS, which has no STARTTLS/,
  );
  assert.match(linesOf(graph('preset: gmail, oauth2: {token: t}')).join(), /gmail has no mailboxes by Graph/);
  const { mailboxes } = configOf(graph('preset: microsoft365, oauth2: {token: t}'));
  const { host, port, security, protocol } = mailboxes.get('box') ?? assert.fail();
  assert.deepEqual([host, port, security, protocol], ['graph.microsoft.com', 443, 'tls', 'graph']);
  const cloud = configOf(graph('preset: microsoft365, host: graph.microsoft.us, oauth2: {token: t}'));
  assert.equal(cloud.mailboxes.get('box')?.host, 'graph.microsoft.us');
});

test('a mail to oneself is refused with the reason', () => {
  for (const to of ['probe@example.net', 'Probe@EXAMPLE.net']) {
    const [line, ...others] = linesOf(loadText(oneLoop('from: probe@example.net', `to: ${to}`)));
    assert.match(line ?? '', /^c\.yml:9:9 loops\.one\.to: the same mailbox as from: providers file a mail to oneself as sent/);
    assert.deepEqual(others, []);
  }
  const sameLogin = oneLoop('from: alias@example.net', 'to: probe@example.net').replace('user: box@example.com', 'user: probe@example.net');
  assert.match(linesOf(loadText(sameLogin)).join('\n'), /^c\.yml:9:9 loops\.one\.to: the mailbox that the sender logs in as/);
});

test('thresholds must rise, also against a default', () => {
  const orders: readonly (readonly [readonly string[], string | null])[] = [
    [['warning: 10s', 'critical: 20s'], null],
    [['warning: 20s', 'critical: 20s'], 'loops.one.warning'],
    [['critical: 20s'], 'loops.one.critical'],
    [['warning: 10m'], 'loops.one.warning'],
    [['critical: 25h'], 'loops.one.critical'],
    [['retry: [1s, 2h]'], 'loops.one.retry[1]'],
  ];
  for (const [extra, path] of orders) {
    const loaded = loadText(oneLoop(...ADDRESSES, ...extra));
    assert.deepEqual(loaded.ok ? null : loaded.errors.map((error) => error.path), path === null ? null : [path], extra.join());
  }
});

test('port and security follow from each other', () => {
  const expected: readonly (readonly [string, string, number, string])[] = [
    ['smtp', '', 587, 'starttls'],
    ['smtp', 'port: 465', 465, 'tls'],
    ['smtp', 'port: 25', 25, 'starttls'],
    ['smtp', 'port: 2525', 2525, 'starttls'],
    ['smtp', 'security: tls', 465, 'tls'],
    ['smtp', 'security: plaintext', 25, 'plaintext'],
    ['imap', '', 993, 'tls'],
    ['imap', 'port: 143', 143, 'starttls'],
    ['imap', 'security: starttls', 143, 'starttls'],
    ['imap', 'port: "10993"', 10993, 'tls'],
    ['imap', 'port: 993, security: starttls', 993, 'starttls'],
  ];
  for (const [protocol, extra, port, security] of expected) {
    const text = oneLoop(...ADDRESSES).replace(`protocol: ${protocol}`, `protocol: ${protocol}${extra === '' ? '' : `, ${extra}`}`);
    const config = configOf(loadText(text));
    const server = protocol === 'smtp' ? config.senders.get('mta') : config.mailboxes.get('box');
    assert.deepEqual([server?.port, server?.security], [port, security], `${protocol} ${extra}`);
  }
});

test('defaults of a loop depend on its kind, the subject on its sender', () => {
  const external = configOf(loadText(oneLoop(...ADDRESSES))).loops[0];
  assert.deepEqual([external?.warning, external?.critical, external?.subject], [60_000, 300_000, '[continuity] example.net']);
  const internal = configOf(loadText(oneLoop(...ADDRESSES).replace('kind: external', 'kind: internal'))).loops[0];
  assert.deepEqual([internal?.warning, internal?.critical, internal?.attempts, internal?.delete], [30_000, 120_000, 4, true]);
});

test('a password in the clear is warned of, unless it stays on the machine', () => {
  const warned = (host: string) => {
    const loaded = loadText(oneLoop(...ADDRESSES).replace('host: imap.example.com', `host: ${host}, security: plaintext`));
    return loaded.ok ? loaded.warnings.map((warning) => [warning.line, warning.path]) : null;
  };
  assert.deepEqual(warned('imap.example.com'), [[2, 'mailboxes.box.security']]);
  for (const host of ['127.0.0.1', 'localhost', '"::1"']) assert.deepEqual(warned(host), []);
});

test('variables give typed values, text as it is, and literal braces', () => {
  const text = oneLoop(...ADDRESSES, 'attempts: ${TRIES}', 'delete: ${DELETE}', 'warning: ${WARNING}', 'subject: a $${X} ${Y}').replace(
    'password: secret-of-box',
    'port: "${PORT}", password: "pre-${PW}"',
  );
  const config = configOf(
    loadText(text, { env: { TRIES: '2', DELETE: 'false', WARNING: '5s', Y: '"}: [${PW}', PORT: '1993', PW: '00123' } }),
  );
  const [loop] = config.loops;
  assert.deepEqual([loop?.attempts, loop?.delete, loop?.warning, loop?.subject], [2, false, 5_000, 'a ${X} "}: [${PW}']);
  assert.deepEqual([config.mailboxes.get('box')?.port, config.mailboxes.get('box')?.password], [1993, 'pre-00123']);
  assert.ok(
    config.secrets.includes('pre-00123') && config.secrets.includes('00123'),
    'the variable is a secret, and what it became part of',
  );
});

test('an unset, an empty, a misnamed variable and a GitHub expression each say what to do', () => {
  const text = oneLoop('from: ${UNSET}', 'to: ${EMPTY}', 'subject: ${not a name}', 'junk: x')
    .replace('    junk: x\n', '')
    .replace('secret-of-box', '"${{ secrets.PW }}"');
  assert.deepEqual(linesOf(loadText(text, { env: { EMPTY: '' } })), [
    "c.yml:2:92 mailboxes.box.password: GitHub expressions ${{ ... }} are not evaluated in this file; set an environment variable under the step's env and write ${NAME} here",
    "c.yml:8:11 loops.one.from: environment variable UNSET is not set; in a workflow, set it under the step's env, such as UNSET: ${{ secrets.UNSET }}",
    'c.yml:9:9 loops.one.to: environment variable EMPTY is empty; a GitHub secret that does not exist, or that a pull request from a fork may not read, is empty',
    'c.yml:10:14 loops.one.subject: ${ begins a variable, but no name and } follow; write ${NAME}, or $${ for a literal ${',
  ]);
});

test('names are brought into the form in which they go over the wire', () => {
  const text = `${oneLoop('from: probe@BÜCHER.example', 'to: box@example.com')}domains: {bücher.example: , EXAMPLE.net.: {mx: [MX1.Example.net]}}
blocklists: {ips: ["2001:DB8::1"], zones: [Zen.Spamhaus.org.]}
dns: {servers: [192.0.2.1, "2001:db8::53", "[2001:db8::54]:5353"]}
`;
  const config = configOf(loadText(text));
  assert.equal(config.loops[0]?.from, 'probe@xn--bcher-kva.example');
  assert.deepEqual(
    config.domains.map(({ name }) => name),
    ['xn--bcher-kva.example', 'example.net'],
  );
  assert.deepEqual(config.domains[1]?.mx, ['mx1.example.net']);
  assert.deepEqual(config.blocklists, listsWith({ ips: ['2001:db8::1'], zones: ['zen.spamhaus.org'] }));
  assert.deepEqual(config.dns.servers, ['192.0.2.1:53', '[2001:db8::53]:53', '[2001:db8::54]:5353']);
});

test('a ca may be PEM text or a file beside the configuration, and must hold certificates', () => {
  const withCa = (ca: string) => oneLoop(...ADDRESSES).replace('user: box', `ca: ${ca}, user: box`);
  const pemText = JSON.stringify(PEM);
  assert.equal(configOf(loadText(withCa(pemText))).mailboxes.get('box')?.ca, PEM);
  const nested = load({ inputs: { config: 'a/b.yml' }, files: { 'a/b.yml': withCa('../ca.pem'), 'ca.pem': PEM } });
  assert.equal(configOf(nested).mailboxes.get('box')?.ca, PEM);
  const refused = (content: string) => linesOf(loadText(withCa('ca.pem'), { files: { 'ca.pem': content } })).join('\n');
  assert.match(refused(''), /^c\.yml:2:63 mailboxes\.box\.ca: the file holds no PEM certificate/);
  assert.match(refused('-----BEGIN PRIVATE KEY-----\nMAMCAQE=\n-----END PRIVATE KEY-----\n'), /it holds a private key/);
  assert.match(refused(PEM.replace('MAMC', 'MAkC')), /holds a certificate that cannot be read/);
});

test('tls-name and ca make no sense without TLS; ehlo is never localhost', () => {
  const text = oneLoop(...ADDRESSES).replace('protocol: smtp', 'protocol: smtp, security: plaintext, tls-name: x.example, ehlo: localhost');
  assert.deepEqual(
    errorsOf(loadText(text)).map(({ path }) => path),
    ['senders.mta.tls-name', 'senders.mta.ehlo'],
  );
  for (const ehlo of ['"[192.0.2.1]"', '"[IPv6:2001:db8::1]"', 'probe.example.net', 'mail']) {
    configOf(loadText(oneLoop(...ADDRESSES).replace('protocol: smtp', `protocol: smtp, ehlo: ${ehlo}`)));
  }
});

test('a configuration with nothing to do is refused, one with only domains is not', () => {
  for (const text of ['', '# nothing\n', 'strict: true\n', 'loops:\ndomains: {}\n']) {
    const [first] = linesOf(loadText(text));
    assert.match(first ?? '', /^c\.yml:1:1: nothing to do/);
  }
  assert.deepEqual(
    configOf(loadText('domains: {example.net: }')).domains.map(({ name }) => name),
    ['example.net'],
  );
  assert.match(linesOf(loadText('blocklists: {}')).join('\n'), /^c\.yml:1:1 blocklists\.ips: is missing/);
});

test('a token-secret is taken as it is and kept secret', () => {
  const config = configOf(loadText(`${oneLoop(...ADDRESSES)}token-secret: sixteen letters!\nstrict: true\ntimeout: 5m\n`));
  assert.deepEqual([config.tokenSecret, config.strict, config.timeout], ['sixteen letters!', true, 300_000]);
  assert.ok(config.secrets.includes('sixteen letters!'));
});

test('JSON on one line is a configuration, not a path: a path is told, a password never is', () => {
  const given = JSON.stringify({ senders: { mta: { host: 'smtp.example.net', user: 'a@example.net', password: 'hunter2' } } });
  const loaded = load({ inputs: { config: given } });
  assert.doesNotMatch(JSON.stringify(loaded), /no such file|hunter2/);
  assert.deepEqual(loaded, load({ inputs: { config: `${given}\n` } }));
});

test('any text is either loaded or refused with places inside the file, and never throws', () => {
  const fragment = fc.oneof(
    fc.constantFrom(
      'senders',
      'loops',
      'domains',
      ': ',
      '\n',
      '\n  ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '${A}',
      '${',
      '*a',
      '&a ',
      '"',
      "'",
      '\t',
      '__proto__',
      '!x ',
      '|',
      '<<',
      '\r\n',
      '---\n',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
    fc.constantFrom(...CONTRACT_EXAMPLE.split('\n').map((line) => `${line}\n`)),
  );
  const anyText = fc.oneof(
    fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const loaded = loadText(text, { env: { A: 'x: [' } });
      if (loaded.ok) return;
      assert.ok(loaded.errors.length > 0);
      const lines = text.split('\n');
      for (const { line, column } of loaded.errors) {
        assert.ok(line !== null && line >= 1 && line <= lines.length, `line ${line}`);
        assert.ok(column !== null && column >= 1 && column <= (lines[line - 1] ?? '').length + 1, `column ${column}`);
      }
    }),
    { numRuns: 1_000 },
  );
});
