import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Page } from '../../../../src/adapters/tls/fetch-page.ts';
import { discoverServers } from '../../../../src/app/commands/doctor/discovery/discovery.ts';
import { command } from '../../../../src/app/commands/line/command.ts';
import { parseAddress } from '../../../../src/core/address/mailbox-address.ts';
import { nxdomain, unknown } from '../../../../src/core/ports/dns.ts';
import type { Script } from '../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../doubles/dns/fake-resolver.ts';
import { startWireServer } from '../../../doubles/dns/wire-server.ts';
import { fc } from '../../../harness/random.ts';
import { configOf, loadText } from '../../config/loading.ts';
import { fakeTerminal } from '../fake-terminal.ts';

type Shown = Extract<Page, { kind: 'page' }>;
type Pages = Readonly<Record<string, Partial<Omit<Shown, 'kind'>> | Exclude<Page, Shown>>>;

const page = (text: string): Partial<Omit<Shown, 'kind'>> => ({ text });

/** The discovery of `text` with this DNS and web; a missing page is a 404. */
async function found(script: Script, pages: Pages = {}, text = 'probe@example.net') {
  const address = parseAddress(text);
  assert.ok(address);
  const fetched: string[] = [];
  const discovery = await discoverServers(address, {
    resolver: new FakeResolver(script),
    fetchPage: async (host, path, addresses) => {
      fetched.push(`https://${host}${path} at ${addresses.join(' ')}`);
      const given = pages[`https://${host}${path}`] ?? { status: 404, text: '' };
      return await Promise.resolve(
        'kind' in given ? given : { kind: 'page', status: 200, contentType: 'text/xml', location: null, text: '', isWhole: true, ...given },
      );
    },
  });
  return { ...discovery, fetched };
}

/** The configuration as a run reads it, its secrets given. */
function read(configuration: string) {
  const { senders, mailboxes } = configOf(loadText(configuration, { env: { MAIL_PASSWORD: 'pw', MAIL_TOKEN: 'token' } }));
  const place = (server: { host: string; port: number; security: string; user: string | null } | undefined) =>
    server && `${server.host}:${server.port} ${server.security} ${server.user}`;
  return [place(senders.get('mta')), place(mailboxes.get('own'))];
}

const MAIL_PAGE = 'https://autoconfig.example.net/mail/config-v1.1.xml';
const WELL_KNOWN = 'https://example.net/.well-known/autoconfig/mail/config-v1.1.xml';
const HOSTS: Script = { 'A autoconfig.example.net': ['9.9.9.9'], 'A example.net': ['9.9.9.10'] };

const server = (kind: string, type: string, host: string, port: string, more = '<socketType>SSL</socketType>') =>
  `<${kind} type="${type}"><hostname>${host}</hostname><port>${port}</port>${more}</${kind}>`;
const config = (...servers: readonly string[]) =>
  page(`<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="x">${servers.join('')}</emailProvider></clientConfig>`);

suite('SRV records', () => {
  test('the least priority, then TLS from the first byte, then the greatest weight; IMAP before POP3', async () => {
    const { configuration, state, choice } = await found({
      'SRV _submissions._tcp.example.net': ['10 1 465 late.example.net', '0 1 465 light.example.net', '0 5 465 heavy.example.net'],
      'SRV _submission._tcp.example.net': ['0 9 587 starttls.example.net'],
      'SRV _imap._tcp.example.net': ['0 1 143 imap.example.net'],
      'SRV _imaps._tcp.example.net': ['5 1 993 imap.example.net'],
      'SRV _pop3s._tcp.example.net': ['0 1 995 pop.example.net'],
    });
    assert.deepEqual(read(configuration), [
      'heavy.example.net:465 tls probe@example.net',
      'imap.example.net:143 starttls probe@example.net',
    ]);
    assert.equal(state, 'ok');
    assert.deepEqual(
      choice.others.map(({ host, port }) => `${host}:${port}`),
      ['light.example.net:465', 'starttls.example.net:587', 'late.example.net:465', 'pop.example.net:995', 'imap.example.net:993'],
    );
    assert.match(configuration, /^# There is also pop3 at pop\.example\.net:995 \(tls; SRV _pop3s\._tcp\.example\.net\)\.$/m);
  });

  test('JMAP is a way to read and to send where there is no other, and stands behind IMAP and SMTP', async () => {
    const jmap = { 'SRV _jmap._tcp.example.net': ['0 1 443 jmap.example.net'] };
    const alone = await found({ ...jmap, 'SRV _pop3s._tcp.example.net': ['0 1 995 pop.example.net'] });
    const place = 'jmap.example.net:443 tls probe@example.net';
    assert.deepEqual(read(alone.configuration), [place, place]);
    assert.equal(alone.configuration.match(/^ {4}protocol: jmap$/gm)?.length, 2);
    assert.deepEqual([alone.state, alone.choice.others.map(({ protocol }) => protocol)], ['ok', ['pop3']]);
    const both = await found({
      ...jmap,
      'SRV _submissions._tcp.example.net': ['0 1 465 mail.example.net'],
      'SRV _imaps._tcp.example.net': ['9 1 993 mail.example.net'],
    });
    assert.deepEqual(read(both.configuration), [
      'mail.example.net:465 tls probe@example.net',
      'mail.example.net:993 tls probe@example.net',
    ]);
    assert.match(both.configuration, /^# There is also jmap at jmap\.example\.net:443 \(tls; SRV _jmap\._tcp\.example\.net\)\.$/m);
  });

  test('"." is told as not offered, and a service that is at a port of TLS speaks it at once', async () => {
    const { configuration, choice } = await found({
      'SRV _submission._tcp.example.net': ['0 1 465 mail.example.net'],
      'SRV _imaps._tcp.example.net': ['0 1 993 mail.example.net'],
      'SRV _imap._tcp.example.net': ['0 0 0 .'],
    });
    assert.deepEqual(read(configuration), ['mail.example.net:465 tls probe@example.net', 'mail.example.net:993 tls probe@example.net']);
    assert.match(configuration, /^# _imap\._tcp\.example\.net says that it is not offered \(RFC 6186 section 3\.4\)\.$/m);
    assert.equal(choice.others.length, 0);
  });

  test('POP3 where there is nothing else, and a host elsewhere is pointed at', async () => {
    const { configuration, state } = await found({ 'SRV _pop3s._tcp.example.net': ['0 1 995 pop.example.com'] });
    assert.deepEqual(read(configuration), [undefined, 'pop.example.com:995 tls probe@example.net']);
    assert.match(configuration, /^# pop\.example\.com is not below example\.net: make sure/m);
    assert.match(configuration, /^# No server that takes mail is named/m);
    assert.equal(state, 'warning');
  });

  test('no host that a record names is this machine, an address, or a port that is none', async () => {
    for (const record of [
      '0 1 993 localhost',
      '0 1 993 127.0.0.1',
      '0 1 993 mail',
      '0 1 0 mail.example.net',
      '0 1 993 a${X}.example.net',
    ]) {
      const { configuration, choice } = await found({ 'SRV _imaps._tcp.example.net': [record] });
      assert.equal(choice.mailbox, null, record);
      assert.match(configuration, /where no mail server can be/);
    }
  });

  test('nothing is a warning where everybody answered, and unknown where somebody did not', async () => {
    const none = await found({});
    assert.deepEqual(
      [none.state, none.configuration],
      ['warning', '# example.net names no server for its mail, neither by SRV records nor by autoconfig.\n'],
    );
    const silent = await found({ 'SRV _imaps._tcp.example.net': unknown('no answer within 4 s') });
    assert.equal(silent.state, 'unknown');
    assert.match(
      silent.configuration,
      /^# Which servers .* could not be learnt\.\n# _imaps\._tcp\.example\.net could not be looked up: no answer/,
    );
  });
});

suite('autoconfig', () => {
  test('the first server of each kind with TLS, its user and its login', async () => {
    const { configuration, fetched, notes } = await found(HOSTS, {
      [MAIL_PAGE]: config(
        server('incomingServer', 'exchange', 'x.example.com', '443'),
        server('incomingServer', 'pop3', 'pop.example.com', '995'),
        server('incomingServer', 'imap', 'imap.%EMAILDOMAIN%', '143', '<socketType>plain</socketType>'),
        server('incomingServer', 'imap', 'imap.example.com', '993', '<socketType>SSL</socketType><username>%EMAILLOCALPART%</username>'),
        server(
          'outgoingServer',
          'smtp',
          'smtp.example.com',
          '587',
          '<socketType>STARTTLS</socketType><authentication>OAuth2</authentication><username>%EMAILADDRESS%</username>',
        ),
      ),
    });
    assert.deepEqual(read(configuration), ['smtp.example.com:587 starttls probe@example.net', 'imap.example.com:993 tls probe']);
    assert.match(configuration, /^ {4}oauth2: \{ token: "\$\{MAIL_TOKEN\}" \}$/m);
    assert.deepEqual(notes, [`${MAIL_PAGE} names imap.example.net:143 without TLS: a password would cross the network in the clear.`]);
    assert.deepEqual(fetched.toSorted(), [`${MAIL_PAGE} at 9.9.9.9`, `${WELL_KNOWN} at 9.9.9.10`]);
  });

  test('a page goes before DNS, and a server that both name stands there once', async () => {
    const { configuration, choice } = await found(
      {
        ...HOSTS,
        'SRV _imaps._tcp.example.net': ['0 1 993 imap.example.net'],
        'SRV _submissions._tcp.example.net': ['0 1 465 other.example.net'],
      },
      {
        [WELL_KNOWN]: config(
          server('incomingServer', 'imap', 'imap.example.net', '993', '<socketType>SSL</socketType><username>u1</username>'),
          server('outgoingServer', 'smtp', 'smtp.example.net', '465'),
        ),
      },
    );
    assert.deepEqual(read(configuration), ['smtp.example.net:465 tls probe@example.net', 'imap.example.net:993 tls u1']);
    assert.deepEqual(choice.mailbox?.sources, [WELL_KNOWN, 'SRV _imaps._tcp.example.net']);
    assert.deepEqual(
      choice.others.map(({ host }) => host),
      ['other.example.net'],
    );
  });

  test('a redirect is followed by https alone, a few times, and never to this machine or a private address', async () => {
    const here = config(server('incomingServer', 'imap', 'imap.example.com', '993'));
    const to = (location: string) => ({ status: 302, location });
    const elsewhere = { ...HOSTS, 'A hoster.example.com': ['9.9.9.11'], 'A inside.example.com': ['10.0.0.1'] };
    const followed = await found(elsewhere, {
      [MAIL_PAGE]: to('https://hoster.example.com/c.xml?d=1'),
      'https://hoster.example.com/c.xml?d=1': here,
    });
    assert.equal(followed.choice.mailbox?.host, 'imap.example.com');
    for (const location of [
      'http://hoster.example.com/c.xml',
      'https://127.0.0.1/c.xml',
      'https://localhost/c.xml',
      'https://hoster.example.com:8443/c.xml',
      'https://u:p@hoster.example.com/c.xml',
      'file:///etc/passwd',
      'https://inside.example.com/c.xml',
    ]) {
      const { choice, fetched, configuration } = await found(elsewhere, { [MAIL_PAGE]: to(location) });
      assert.equal(choice.mailbox, null);
      assert.deepEqual(fetched.length, 2, location);
      assert.match(configuration, /leads to where it is not followed|its address is a private one/, location);
    }
    const round = await found(elsewhere, { [MAIL_PAGE]: to(MAIL_PAGE) });
    assert.equal(round.fetched.filter((url) => url.startsWith(MAIL_PAGE)).length, 4);
  });

  test('a private address is not connected to, whatever else the name has', async () => {
    const { fetched, notes } = await found({
      'A autoconfig.example.net': ['127.0.0.1', '169.254.169.254'],
      'AAAA autoconfig.example.net': ['fd00::1', '::ffff:10.0.0.1'],
      'A example.net': ['192.168.1.1', '9.9.9.9'],
    });
    assert.deepEqual(fetched, [`${WELL_KNOWN} at 9.9.9.9`]);
    assert.deepEqual(notes, [`${MAIL_PAGE} was not asked: its address is a private one, and nothing is connected to there.`]);
  });

  test('what is no configuration is told, and nothing of it is taken', async () => {
    const cases: readonly (readonly [Pages[string], RegExp, string])[] = [
      [page('<html><body>Hi</body></html>'), /holds no configuration/, 'warning'],
      [page('<!DOCTYPE clientConfig [<!ENTITY a "b">]><clientConfig/>'), /holds no configuration/, 'warning'],
      [{ ...page('<clientConfig/>'), isWhole: false }, /has more than 64 KiB/, 'warning'],
      [{ status: 503 }, /is answered with 503/, 'unknown'],
      [{ kind: 'refused', reason: 'Hostname/IP does not match' }, /TLS to it fails: Hostname/, 'unknown'],
      [{ kind: 'unreached', reason: 'connect ECONNREFUSED' }, /was not reached: connect/, 'unknown'],
    ];
    for (const [given, expected, state] of cases) {
      const said = await found(HOSTS, { [MAIL_PAGE]: given });
      assert.match(said.configuration, expected);
      assert.equal(said.state, state, said.configuration);
    }
    const lost = await found({ 'A autoconfig.example.net': nxdomain, 'A example.net': unknown('SERVFAIL') });
    assert.match(lost.configuration, /well-known.* could not be looked up: SERVFAIL/);
  });

  test('whatever a page names, the configuration means that and nothing else', async () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        '${HOME}',
        'a: b',
        '- x',
        '"',
        "'",
        'true',
        '%EMAILADDRESS%',
        '%REALNAME%',
        'x\n  password: y',
        '# c',
        '1.e5',
        '\u001b[2J',
      ),
    );
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    await fc.assert(
      fc.asyncProperty(word, word, fc.string({ maxLength: 6 }), async (host, user, port) => {
        const { choice, configuration } = await found(HOSTS, {
          [MAIL_PAGE]: config(
            server(
              'incomingServer',
              'imap',
              escaped(host),
              escaped(port),
              `<socketType>SSL</socketType><username>${escaped(user)}</username>`,
            ),
            server('outgoingServer', 'smtp', '1.e5', '465', `<socketType>SSL</socketType><username>${escaped(user)}</username>`),
          ),
        });
        const place = (offer: typeof choice.sender) =>
          offer === null ? undefined : `${offer.host}:${offer.port} ${offer.security} ${offer.user ?? 'probe@example.net'}`;
        assert.deepEqual(read(configuration), [place(choice.sender), place(choice.mailbox)]);
        assert.doesNotMatch(configuration, /[^\x20-\x7e\n\u00a0-\u{10ffff}]/u);
      }),
    );
  });
});

suite('doctor --discover', () => {
  async function said(...args: readonly string[]) {
    const { terminal, out, err } = fakeTerminal();
    const status = await command(['doctor', ...args], terminal);
    return { status, out: out(), err: err() };
  }

  test('asks DNS, connects to nobody, and prints what can be pasted', async () => {
    await using dns = await startWireServer(({ name, type }) => {
      const target = { '_submissions._tcp.example.net': 465, '_imaps._tcp.example.net': 993 }[name];
      if (type === 'SRV' && target !== undefined)
        return { answers: [{ name, type: 'SRV', data: { priority: 0, weight: 1, port: target, target: 'Mail.Example.NET' } }] };
      return type === 'A' && name === 'autoconfig.example.net' ? { answers: [{ name, type: 'A', data: '127.0.0.1' }] } : {};
    });
    const text = await said('--discover', 'probe@example.net', '--dns-server', dns.text);
    assert.deepEqual([text.status, text.err], [0, '']);
    assert.deepEqual(read(text.out), ['mail.example.net:465 tls probe@example.net', 'mail.example.net:993 tls probe@example.net']);
    assert.match(text.out, /its address is a private one/);
    const json = await said('--discover', 'probe@example.net', '--dns-server', dns.text, '--format', 'json');
    const document = JSON.parse(json.out) as Record<string, unknown>;
    assert.equal(document['configuration'], text.out);
    assert.deepEqual(Object.keys(document), [
      'schemaVersion',
      'version',
      'state',
      'address',
      'sender',
      'mailbox',
      'others',
      'notes',
      'configuration',
    ]);
  });

  test('wrong usage is one line', async () => {
    for (const [args, expected] of [
      [['--discover', 'example.net'], /^--discover example\.net is no mail address of a domain, such as probe@example\.net\.\n$/],
      [['--discover', 'a@[192.0.2.1]'], /is no mail address of a domain/],
      [['--discover', 'a@localhost'], /is no mail address of a domain/],
      [['--discover', 'a@example.net', 'c.yml'], /takes no configuration/],
      [['--discover', 'a@example.net', '--paths'], /takes no configuration and no --paths/],
      [['c.yml', '--dns-server', '192.0.2.53'], /with --discover alone/],
      [['--discover', 'a@example.net', '--dns-server', 'x'], /^--dns-server: /],
    ] as const) {
      const { status, out, err } = await said(...args);
      assert.deepEqual([status, out], [3, ''], args.join(' '));
      assert.match(err, expected);
    }
  });
});
