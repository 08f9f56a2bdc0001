import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isOfPreset, PRESET_NAMES, PRESETS_BY_NAME, presetOf } from '../../../../src/config/schema/sections/presets.ts';
import { configOf, linesOf, load, loadText } from '../loading.ts';

const config = (sender: string, mailbox: string) =>
  [
    `senders: {mta: {${sender}, user: probe@example.net, password: secret-of-sender}}`,
    `mailboxes: {box: {${mailbox}, password: secret-of-box}}`,
    'loops: {one: {to: box@example.com}}',
    '',
  ].join('\n');
const ends = (text: string) => {
  const { senders, mailboxes } = configOf(loadText(text));
  return [senders.get('mta'), mailboxes.get('box')].map((end) => `${end?.host} ${end?.port} ${end?.security}`);
};

suite('POP3', () => {
  const pop3 = (more: string) => loadText(config('preset: gmail', `host: pop.example.com${more}`));
  test('by its protocol or its port', () => {
    for (const more of [', protocol: pop3', ', port: 995', ', port: 110, security: starttls']) {
      const box = configOf(pop3(more)).mailboxes.get('box');
      assert.equal(box?.protocol, 'pop3', more);
      assert.ok(more.includes('110') ? box?.port === 110 && box.security === 'starttls' : box?.port === 995 && box.security === 'tls');
    }
    assert.equal(configOf(pop3(', port: 993')).mailboxes.get('box')?.protocol, 'imap');
  });

  test('folders cannot be seen', () => {
    assert.match(
      linesOf(pop3(', protocol: pop3, junk: Spam')).join('\n'),
      /mailboxes\.box\.junk: POP3 shows the Inbox alone.*use protocol: imap/,
    );
    assert.match(linesOf(pop3(', port: 995, folder: Probes')).join('\n'), /mailboxes\.box\.folder: POP3 shows the Inbox alone/);
  });
});

test('a password with a line break would be two commands of POP3: it is refused and never quoted', () => {
  const text = (box: string) => config('preset: gmail', `host: pop.example.com, ${box}`).replace('secret-of-box', '"${BOX}"');
  for (const [box, secret] of [
    ['protocol: pop3', 'pasted\nDELE 1'],
    ['port: 995', 'pasted\r'],
  ] as const) {
    const lines = linesOf(loadText(text(box), { env: { BOX: secret } }));
    assert.match(lines.join('\n'), /^c\.yml:2:\d+ mailboxes\.box\.password: holds a line break, which POP3 cannot send/);
    assert.doesNotMatch(lines.join('\n'), /pasted|DELE/);
  }
  configOf(loadText(text('protocol: imap'), { env: { BOX: 'pasted\nDELE 1' } }));
});

suite('JMAP', () => {
  const jmap = (mailbox: string, sender = 'preset: fastmail') => loadText(config(sender, mailbox));
  test('where a preset has it, and only where it is asked for', () => {
    const both = 'preset: fastmail, protocol: jmap';
    assert.deepEqual(ends(config(both, both)), ['api.fastmail.com 443 tls', 'api.fastmail.com 443 tls']);
    assert.deepEqual(ends(config('preset: fastmail', both)), ['smtp.fastmail.com 465 tls', 'api.fastmail.com 443 tls']);
    assert.match(
      linesOf(jmap('preset: gmail, protocol: jmap')).join('\n'),
      /^c\.yml:2:\d+ mailboxes\.box\.protocol: gmail has no mailboxes by JMAP; leave out protocol, or give host/,
    );
  });

  test('folders, and the ports of HTTPS and HTTP', () => {
    const box = configOf(jmap('protocol: jmap, host: mail.example.com, folder: Probes, junk: Spam')).mailboxes.get('box');
    assert.deepEqual([box?.port, box?.security, box?.folder, box?.junk], [443, 'tls', 'Probes', 'Spam']);
    assert.equal(configOf(jmap('protocol: jmap, host: 127.0.0.1, security: plaintext')).mailboxes.get('box')?.port, 80);
  });

  test('no STARTTLS, no EHLO, no sender without a login', () => {
    const wrong = 'protocol: jmap, host: mail.example.com';
    assert.match(
      linesOf(jmap(`${wrong}, security: starttls`)).join('\n'),
      /mailboxes\.box\.security: JMAP is spoken over HTTPS, which has no STARTTLS/,
    );
    assert.match(linesOf(jmap('preset: gmail', `${wrong}, ehlo: probe.example.net`)).join('\n'), /senders\.mta\.ehlo: JMAP has no EHLO/);
    const text = config(wrong, 'preset: gmail')
      .replace('user: probe@example.net, password: secret-of-sender', 'ca: x')
      .replace(', ca: x', '');
    const lines = linesOf(loadText(text.replace('{to:', '{from: probe@example.net, to:')));
    assert.match(lines.join('\n'), /senders\.mta\.user: is missing: nobody sends by JMAP without a login/);
  });
});

suite('presets', () => {
  test('a loop is a preset, a user and a secret', () => {
    assert.deepEqual(ends(config('preset: fastmail', 'preset: gmail')), ['smtp.fastmail.com 465 tls', 'imap.gmail.com 993 tls']);
    assert.deepEqual(ends(config('preset: protonmail-bridge', 'preset: protonmail-bridge')), [
      '127.0.0.1 1025 starttls',
      '127.0.0.1 1143 starttls',
    ]);
  });

  test('what is given goes before', () => {
    assert.deepEqual(ends(config('preset: gmail, port: 587', 'preset: gmail, security: starttls')), [
      'smtp.gmail.com 587 starttls',
      'imap.gmail.com 143 starttls',
    ]);
    assert.deepEqual(ends(config('preset: ses, host: email-smtp.eu-central-1.amazonaws.com', 'preset: zoho, host: imap.zoho.eu')), [
      'email-smtp.eu-central-1.amazonaws.com 587 starttls',
      'imap.zoho.eu 993 tls',
    ]);
  });

  test('by POP3', () => {
    for (const mailbox of ['preset: gmail, protocol: pop3', 'preset: gmail, port: 995'])
      assert.equal(ends(config('preset: gmail', mailbox))[1], 'pop.gmail.com 995 tls');
    assert.match(linesOf(loadText(config('preset: gmail', 'preset: icloud, protocol: pop3'))).join(), /icloud has no mailboxes by POP3/);
  });

  test('every host of a preset is its own; every loop with one loads', () => {
    for (const name of PRESET_NAMES) {
      const { senders, mailboxes, pop3, source } = PRESETS_BY_NAME[name];
      for (const server of [senders, mailboxes, pop3])
        if (server !== null && server.host !== null) assert.ok(isOfPreset(PRESETS_BY_NAME[name], server.host), `${name}: ${server.host}`);
      assert.match(source, /^https:\/\//);
      if (senders.host !== null)
        assert.equal(ends(config(`preset: ${name}`, 'host: imap.example.com'))[0], `${senders.host} ${senders.port} ${senders.security}`);
    }
    assert.equal(presetOf('hotmail'), null);
  });

  test('a host of another provider, a provider without mailboxes, without one host, and an unknown one', () => {
    const lines = (sender: string, mailbox = 'preset: gmail') => linesOf(loadText(config(sender, mailbox))).join('\n');
    assert.match(lines('preset: gmail, host: smtp.example.net'), /senders\.mta\.host: is none of gmail .*leave out host, or preset/);
    assert.match(lines('preset: gmail, host: evil-gmail.com'), /is none of gmail/);
    assert.match(
      lines('preset: gmail', 'preset: ses'),
      /^c\.yml:2:\d+ mailboxes\.box\.preset: ses has no mailboxes; take another provider/,
    );
    assert.match(lines('preset: ses'), /senders\.mta\.host: is missing.*another one for each region/);
    assert.match(lines('preset: gmial'), /senders\.mta\.preset: .*gmail/);
  });

  test('a protocol by which the provider is not reached is told once, at what says it', () => {
    for (const [sender, said] of [
      ['preset: gmail, protocol: jmap', 'senders.mta.protocol: gmail has no senders by JMAP'],
      ['preset: fastmail, protocol: graph', 'senders.mta.protocol: fastmail has no senders by Graph'],
      ['preset: gmail, protocol: lmtp', 'senders.mta.protocol: gmail has no senders by LMTP'],
      ['preset: ses, protocol: jmap', 'senders.mta.protocol: ses has no senders by JMAP'],
    ] as const) {
      const oauth2 = sender.includes('graph') ? 'oauth2: {token: t1}' : 'password: secret-of-sender';
      const told = linesOf(loadText(config(sender, 'preset: gmail').replace('password: secret-of-sender', oauth2)));
      assert.equal(told.length, 1, told.join('\n'));
      assert.ok(told[0]?.includes(said), told[0]);
    }
    for (const preset of ['ses', 'mailgun'])
      for (const protocol of ['', ', protocol: pop3', ', protocol: jmap']) {
        const told = linesOf(loadText(config('preset: gmail', `preset: ${preset}${protocol}`)));
        assert.equal(told.length, 1, told.join('\n'));
        assert.match(told[0] ?? '', new RegExp(`mailboxes\\.box\\.preset: ${preset} has no mailboxes;`));
      }
    // The file gives neither a host nor a security.
    const mx = linesOf(
      loadText(
        config('preset: gmail, protocol: mx', 'preset: gmail')
          .replace(', user: probe@example.net, password: secret-of-sender', '')
          .replace('{to:', '{from: probe@example.net, to:'),
      ),
    );
    assert.deepEqual(mx.length, 1, mx.join('\n'));
    assert.match(mx[0] ?? '', /senders\.mta\.preset: means nothing with protocol: mx; leave it out/);
  });

  test('Microsoft’s passwords are warned of with a preset too', () => {
    const loaded = loadText(config('preset: gmail', 'preset: microsoft365'));
    assert.ok(loaded.ok && loaded.warnings.some(({ message }) => /takes no password/.test(message)));
  });

  test('the input of one loop stands for both ends, but not for one that has a host', () => {
    const inputs = {
      preset: 'gmail',
      'smtp-user': 'a@gmail.com',
      'smtp-password': 'secret-of-a',
      to: 'b@gmail.com',
      'imap-password': 'secret-of-b',
    };
    const [both, own] = [inputs, { ...inputs, 'smtp-host': 'smtp.example.net' }].map((given) => configOf(load({ inputs: given })));
    assert.equal(both?.senders.get('smtp')?.host, 'smtp.gmail.com');
    assert.equal(both?.mailboxes.get('imap')?.host, 'imap.gmail.com');
    assert.equal(own?.senders.get('smtp')?.host, 'smtp.example.net');
  });
});
