import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { suite, test } from 'node:test';
import { command } from '../../src/app/commands/line/command.ts';
import { MAILBOXES, SENDERS } from '../../src/app/wiring/ports/mail-protocols.ts';
import { CHANNEL_FORMS, typeOfKey } from '../../src/config/schema/sections/channels.ts';
import type { ProtocolForm } from '../../src/config/schema/sections/servers.ts';
import { PRESET_NAMES } from '../../src/config/schema/sections/presets.ts';
import { MAILBOX_FORMS, SENDER_FORMS } from '../../src/config/schema/sections/servers.ts';
import { CHANNEL_TYPES } from '../../src/core/request/channels.ts';
import { nxdomain } from '../../src/core/ports/dns.ts';
import type { Endpoint } from '../../src/core/request/config.ts';
import { MAILBOX_PROTOCOLS, SENDER_PROTOCOLS } from '../../src/core/request/config.ts';
import { FORMATS, render } from '../../src/report/formats/format.ts';
import { VirtualClock } from '../doubles/clocks/virtual-clock.ts';
import { healthy } from '../doubles/reports/samples.ts';
import { fakeTerminal } from '../unit/app/fake-terminal.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Section {
  readonly properties?: Readonly<Record<string, { readonly anyOf?: readonly { readonly enum?: readonly string[] }[] }>>;
}

const schema = JSON.parse(read('schema/config.schema.json')) as {
  readonly properties: Readonly<Record<string, { readonly anyOf: readonly { readonly additionalProperties?: Section }[] }>>;
};

/** The keys of a section's entries, and the values of one of them, in the JSON Schema. */
const keysOf = (section: string) => schema.properties[section]?.anyOf[0]?.additionalProperties?.properties ?? {};
const wordsOf = (section: string, key: string) => keysOf(section)[key]?.anyOf?.[0]?.enum ?? [];

/** The part of the keys' page on a section. */
const pageOf = (section: string) =>
  read('docs/configuration.md')
    .split('\n## ')
    .find((part) => part.startsWith(`\`${section}.<name>\``)) ?? '';

suite('a row of each table has all that belongs to it', () => {
  for (const type of CHANNEL_TYPES) {
    test(`channel: ${type}`, () => {
      assert.ok(existsSync(join(root, `src/adapters/notify/services/${type}.ts`)), 'its service: src/adapters/notify/services/TYPE.ts');
      assert.ok(wordsOf('channels', 'type').includes(type), 'its word in the schema: npm run schema writes it');
      const section = read('docs/channels.md')
        .split('\n## ')
        .find((part) => part.startsWith(`\`${type}\`\n`));
      assert.ok(section !== undefined, `docs/channels.md has a section "## \`${type}\`"`);
      for (const key of CHANNEL_FORMS[type].needs) assert.ok(key in keysOf('channels'), `${key}, which it needs, is a key of the schema`);
      const own = Object.keys(keysOf('channels')).filter((key) => typeOfKey(key) === type);
      for (const key of own) {
        assert.ok(
          [section, pageOf('channels')].some((text) => text.includes(`\`${key}\``)),
          `its section explains \`${key}\``,
        );
      }
    });
  }

  test('channels have no service without a row', () => {
    assert.deepEqual(
      globSync('src/adapters/notify/services/*.ts', { cwd: root })
        .map((file) => basename(file, '.ts'))
        .toSorted(),
      CHANNEL_TYPES.toSorted(),
      'each file there is a type in CHANNEL_TYPES (src/core/request/channels.ts)',
    );
  });

  for (const format of FORMATS) {
    test(`output format: ${format}`, async () => {
      assert.match(render(healthy, format), /\S\n$/);
      const [, synopsis = ''] = /--format (\S+)`/.exec(read('docs/formats.md')) ?? [];
      assert.ok(
        synopsis.split('|').includes(format),
        `the first line of docs/formats.md names ${format}; a section below says what it prints`,
      );
      const { terminal, out } = fakeTerminal();
      assert.equal(await command(['run', '--help'], terminal), 0);
      assert.ok(out().includes(format), 'the help');
    });
  }

  const endpoint: Endpoint = {
    name: 'a',
    host: '127.0.0.1',
    port: 1,
    security: 'plaintext',
    user: null,
    password: null,
    ca: null,
    tlsName: null,
  };
  const world = { clock: new VirtualClock(), access: {} };
  const complete = (section: string, protocol: string, { ports, keys }: ProtocolForm) => {
    assert.ok(wordsOf(section, 'protocol').includes(protocol), 'its word in the schema: npm run schema writes it');
    for (const key of Object.keys(keys)) {
      assert.ok(key in keysOf(section), `${key} is a key of src/config/schema/sections/servers.ts`);
      assert.ok(pageOf(section).includes(`\`${key}\``), `${section}.<name> of docs/configuration.md explains \`${key}\``);
    }
    for (const text of [protocol, ...Object.values(ports).map(String)])
      assert.ok(pageOf(section).includes(text), `${section}.<name> of docs/configuration.md names ${text}: the protocol and its ports`);
  };
  for (const protocol of SENDER_PROTOCOLS) {
    test(`sender protocol: ${protocol}`, async () => {
      complete('senders', protocol, SENDER_FORMS[protocol]);
      const dns = { doh: null, servers: [], timeout: 1, authoritative: false, authoritativePort: 53 };
      const config = { ...endpoint, protocol, ehlo: null, dns };
      const sender = await SENDERS[protocol](config, {
        ...world,
        from: '',
        domain: null,
        publicName: async () => null,
        lookup: async () => ({ mx: async () => nxdomain, addresses: async () => nxdomain }),
      });
      assert.equal(typeof sender.open, 'function');
    });
  }
  for (const protocol of MAILBOX_PROTOCOLS) {
    test(`mailbox protocol: ${protocol}`, async () => {
      complete('mailboxes', protocol, MAILBOX_FORMS[protocol]);
      const mailbox = await MAILBOXES[protocol]({ ...endpoint, protocol, folder: 'INBOX', junk: 'auto', authservIds: [] }, world);
      assert.equal(typeof mailbox.open, 'function');
    });
  }

  for (const preset of PRESET_NAMES) {
    test(`preset: ${preset}`, () => {
      const page = read(`docs/recipes/${preset}.md`);
      assert.match(page, new RegExp(`preset: ${preset}\\b`), 'its page shows how it is written');
      assert.match(pageOf('mailboxes'), new RegExp(`^\\| \`${preset}\` +\\|`, 'm'), 'it stands in the table of presets');
      assert.ok(read('README.md').includes(`](docs/recipes/${preset}.md)`), 'the README leads to its page');
      for (const heading of ['The account', 'The configuration', 'The first green run', 'What is different there'])
        assert.ok(page.includes(`\n## ${heading}\n`), heading);
    });
  }

  test('DNS checks have no file without a row', () => {
    const rows = read('src/checks/domain/domain.ts');
    const SHAPE = String.raw`function \w+\([^\n]*\): DomainCheck|function \w+\(resolver: Resolver, domain: DomainConfig\)|const \w+: DomainCheck`;
    const checks = globSync('src/checks/domain/*/**/*.ts', { cwd: root }).flatMap((file) =>
      [...read(file).matchAll(new RegExp(`^export (?:async )?(?:${SHAPE})`, 'gm'))].map(([found]) => /check\w+/.exec(found)?.[0] ?? found),
    );
    assert.ok(checks.length > 10, String(checks));
    assert.deepEqual(
      checks.filter((name) => !new RegExp(`\\b${name}\\b`).test(rows)),
      [],
    );
  });
});
