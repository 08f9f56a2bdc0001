import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHANNEL_TYPES } from '../../../../src/core/request/channels.ts';
import { fc } from '../../../harness/random.ts';
import { redactor } from '../../../../src/core/text/redact.ts';
import { formatConfigError } from '../../../../src/config/document/errors.ts';
import { ADDRESSES, configOf, linesOf, load, loadText, oneLoop } from '../loading.ts';

const PEM = '-----BEGIN CERTIFICATE-----\nMAMCAQE=\n-----END CERTIFICATE-----\n';
const EVERYTHING = ['opened', 'reopened', 'worsened', 'eased', 'escalated', 'reminded', 'resolved'];
const ROUTING_KEY = 'e93facc04764012d7bfb002500d5d1a6';
const SLACK = 'https://hooks.slack.com/services/T00000001/B00000001/XXXXwwwwXXXXwwwwXXXXwwww';
const DISCORD = 'https://discord.com/api/webhooks/1234567890123/tokenOfDiscord_0123456789';
const WORKFLOW =
  'https://defaultaaaa.bb.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/0123456789abcdef0123456789abcdef/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=SigNature_Of-Workflow';

/** One loop, and below it the lines of `channels`. */
function withChannels(...lines: readonly string[]): string {
  return `${oneLoop(...ADDRESSES)}channels:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function withHeartbeat(inner: string): string {
  return `${oneLoop(...ADDRESSES)}heartbeat: {${inner}}\n`;
}

function warningsOf(text: string): readonly string[] {
  const loaded = loadText(text);
  assert.ok(loaded.ok, loaded.ok ? '' : loaded.errors.map(formatConfigError).join('\n'));
  return loaded.warnings.map(formatConfigError);
}

test('every type of channel loads to exactly what it says', () => {
  const text = withChannels(
    'chat: {type: slack, url: "${SLACK}", on: [resolved, opened]}',
    'office: {type: teams, url: "${WORKFLOW}", on: [opened]}',
    `guild: {type: discord, url: "${DISCORD}"}`,
    'phone: {type: ntfy, url: "http://ntfy.lan/base/mail-alerts", plaintext: true, token: tk_secret, priority: high}',
    `pager: {type: pagerduty, routing-key: ${ROUTING_KEY}}`,
    'own: {type: webhook, url: "https://hook.example.net/x", ca: ca.pem, secret: a-secret-of-24-characters, headers: {X-Api-Key: "${KEY}"}}',
  );
  const config = configOf(loadText(text, { env: { SLACK: `${SLACK}\n`, WORKFLOW, KEY: 'key of the receiver' }, files: { 'ca.pem': PEM } }));
  const common = { ca: null, on: EVERYTHING };
  assert.deepEqual(config.channels, [
    { ...common, name: 'chat', type: 'slack', url: SLACK, on: ['opened', 'resolved'] },
    { ...common, name: 'office', type: 'teams', url: WORKFLOW.replace(':443', ''), on: ['opened'] },
    { ...common, name: 'guild', type: 'discord', url: DISCORD },
    {
      ...common,
      name: 'phone',
      type: 'ntfy',
      url: 'http://ntfy.lan/base/mail-alerts',
      topic: 'mail-alerts',
      token: 'tk_secret',
      priority: 4,
    },
    { ...common, name: 'pager', type: 'pagerduty', url: 'https://events.pagerduty.com/v2/enqueue', routingKey: ROUTING_KEY },
    {
      ...common,
      name: 'own',
      type: 'webhook',
      url: 'https://hook.example.net/x',
      ca: PEM,
      secret: 'a-secret-of-24-characters',
      headers: new Map([['X-Api-Key', 'key of the receiver']]),
    },
  ]);
});

test('everything wrong with channels is told at once, at its place, with the nearest key', () => {
  const text = withChannels(
    'a: {type: slak, url: "https://hooks.slack.com/services/x"}',
    'b: {type: slack, ulr: "https://hooks.slack.com/services/x"}',
    'c: {type: pagerduty, routing-key: tooshort}',
    'd: {type: ntfy, url: "https://ntfy.sh/", priority: 6}',
    'e: {type: slack, url: hooks.slack.com/x, token: abc}',
    'f: {type: webhook, url: "http://hook.example.net/x", secret: short, headers: {Host: x, "a b": y}}',
    'g: {type: discord, url: "https://discord.com/api/webhooks/1/token/slack", on: [opend]}',
    'h: {type: ntfy, url: "https://ntfy.sh/topic", on: []}',
    'i: {type: pagerduty}',
  );
  assert.deepEqual(linesOf(loadText(text)), [
    `c.yml:11:13 channels.a.type: not usable (expected one of ${CHANNEL_TYPES.join(', ')}, got "slak"); did you mean slack?`,
    'c.yml:12:20 channels.b.ulr: unknown key; did you mean url?',
    'c.yml:13:37 channels.c.routing-key: not usable (expected the 32 letters and digits of the integration key of an Events API v2 integration)',
    'c.yml:14:24 channels.d.url: names no topic (expected https://server/topic, the topic being 1 to 64 letters, digits, hyphens or underscores)',
    'c.yml:14:54 channels.d.priority: not usable (expected a priority from 1 to 5, or one of min, low, default, high, max, got the number 6)',
    'c.yml:15:25 channels.e.url: not usable (expected an https:// URL); it begins with https://',
    'c.yml:15:44 channels.e.token: belongs to type: ntfy, not to slack',
    'c.yml:16:27 channels.f.url: http:// would send the secrets in it, and what is told, readable across the network (expected https://); where that network is your own, accept it with plaintext: true',
    'c.yml:16:64 channels.f.secret: too short (expected at least 24 characters)',
    'c.yml:16:81 channels.f.headers.Host: this header is set by the action itself',
    'c.yml:16:90 channels.f.headers["a b"]: not a usable name (expected the name of a header)',
    "c.yml:17:27 channels.g.url: is no webhook of Discord (expected https://discord.com/api/webhooks/...); leave out the final /slack: Discord's own form is sent",
    'c.yml:17:82 channels.g.on[0]: not usable (expected one of opened, reopened, worsened, eased, escalated, reminded, resolved, got "opend"); did you mean opened?',
    'c.yml:18:53 channels.h.on: nothing would ever be told (got a list); name an event, or leave on out',
    'c.yml:19:3 channels.i.routing-key: is missing: needed with type: pagerduty',
  ]);
});

test('retired connectors of Teams are refused with the reason and the way to go; a host that is not known gives a warning', () => {
  for (const host of ['example.webhook.office.com/webhookb2', 'outlook.office.com/webhook', 'outlook.office365.com/webhook']) {
    const [line, ...others] = linesOf(loadText(withChannels(`t: {type: teams, url: "https://${host}/0123456789secret"}`)));
    assert.match(
      line ?? '',
      /^c\.yml:11:25 channels\.t\.url: \S+ is an Office 365 connector, which Microsoft has retired.*; in Teams, open .*"Workflows"/,
    );
    assert.doesNotMatch(line ?? '', /0123456789secret/);
    assert.deepEqual(others, []);
  }
  const known = [
    WORKFLOW,
    'https://prod-23.westeurope.logic.azure.com:443/workflows/x',
    'https://prod-1.usgovtexas.logic.azure.us/workflows/x',
  ];
  for (const url of [...known, 'http://127.0.0.1:8080/x'])
    assert.deepEqual(warningsOf(withChannels(`t: {type: teams, url: "${url}"}`)), []);
  assert.deepEqual(warningsOf(withChannels('t: {type: teams, url: "https://logic.azure.com.example.net/secret-0"}')), [
    'c.yml:11:25 channels.t.url: logic.azure.com.example.net is not known as a host of Teams Workflows (expected *.logic.azure.com or *.environment.api.powerplatform.com)',
  ]);
});

test('a trigger of Slack’s Workflow Builder is no incoming webhook; servers that speak like Slack are let through', () => {
  const refused = linesOf(loadText(withChannels('s: {type: slack, url: "https://hooks.slack.com/triggers/T1/2/3"}')));
  assert.match(refused.join(), /starts a workflow of Slack/);
  assert.deepEqual(warningsOf(withChannels('s: {type: slack, url: "https://mattermost.example.net/hooks/abc"}')), []);
});

test('PagerDuty’s EU region is accepted, and alerts that would never close are warned of', () => {
  const pager = (extra: string) => withChannels(`p: {type: pagerduty, routing-key: ${ROUTING_KEY}, ${extra}}`);
  assert.deepEqual(warningsOf(pager('url: "https://events.eu.pagerduty.com/v2/enqueue"')), []);
  assert.deepEqual(warningsOf(pager('on: [opened]')), [
    'c.yml:11:75 channels.p.on: without resolved, alerts in PagerDuty stay open for ever',
  ]);
  assert.match(linesOf(loadText(pager('url: "https://example.pagerduty.com/x"'))).join(), /is not the address of the Events API v2/);
});

test('plain http is accepted to the machine itself, and elsewhere where it is asked for', () => {
  const hook = (url: string, extra = '') => loadText(withChannels(`h: {type: webhook, url: "${url}"${extra}}`));
  for (const host of ['127.0.0.1:1', 'localhost', '[::1]:1']) assert.ok(hook(`http://${host}/x`).ok, host);
  for (const value of ['true', '"true"']) assert.ok(hook('http://10.0.0.7/x', `, plaintext: ${value}`).ok);
  assert.equal(hook('http://10.0.0.7/x', ', plaintext: false').ok, false);
  assert.match(
    linesOf(hook('http://127.0.0.1/x', ', ca: ca.pem')).join('\n'),
    /channels\.h\.ca: there is no certificate to verify with an http/,
  );
});

test('the heartbeat knows its service by the URL, and each needs what it needs', () => {
  const cases: readonly (readonly [string, string, string | null])[] = [
    ['url: "https://hc-ping.com/5bf66975-d4c7-4bf5-bcc8-b8d8a82ea278"', 'healthchecks', null],
    ['url: "https://hc-ping.com/pingkey/slug?create=1"', 'healthchecks', null],
    ['url: "https://kuma.example.net/api/push/fqfyP1zNUi?status=up&msg=OK&ping="', 'uptime-kuma', null],
    ['url: "https://status.example.net/api/v1/endpoints/core_mail/external", token: potato', 'gatus', 'potato'],
    ['url: "https://proxy.example.net/api/push/x", type: healthchecks', 'healthchecks', null],
  ];
  for (const [inner, type, token] of cases) {
    const { heartbeat } = configOf(loadText(withHeartbeat(inner)));
    assert.deepEqual([heartbeat?.type, heartbeat?.token, heartbeat?.ca], [type, token, null], inner);
  }
  const said = (inner: string) => configOf(loadText(withHeartbeat(`url: "https://hc-ping.com/uuid"${inner}`))).heartbeat?.reports;
  assert.deepEqual([said(''), said(', reports: alive'), said(', reports: state')], [null, 'alive', 'state']);
  assert.equal(configOf(loadText(`${oneLoop(...ADDRESSES)}heartbeat:\n`)).heartbeat, null);
  const wrong: readonly (readonly [string, RegExp])[] = [
    ['url: "https://hc-ping.com/uuid/start"', /^c\.yml:10:18 heartbeat\.url: ends in \/start, .*; leave out the \/start$/],
    [
      'url: "https://status.example.net/api/v1/endpoints/core_mail/external"',
      /^c\.yml:10:1 heartbeat\.token: is missing: needed with type: gatus$/,
    ],
    ['url: "https://hc-ping.com/uuid", token: x', /heartbeat\.token: belongs to type: gatus, not to healthchecks/],
    ['url: "https://hc-ping.com/uuid", type: gatus, token: x', /heartbeat\.url: is no URL of type: gatus \(expected .*\/external\)/],
    ['type: auto', /^c\.yml:10:1 heartbeat\.url: is missing$/],
    ['url: "http://kuma.lan/api/push/x"', /accept it with plaintext: true$/],
  ];
  for (const [inner, message] of wrong) assert.match(linesOf(loadText(withHeartbeat(inner))).join('\n'), message, inner);
});

test('the input heartbeat-url stands for heartbeat.url, with a file and without', () => {
  const url = 'https://hc-ping.com/5bf66975-d4c7-4bf5-bcc8-b8d8a82ea278';
  const flat = { 'smtp-host': 'smtp.example.net', 'smtp-user': 'a@example.net', 'smtp-password': 'p', to: 'b@example.com' };
  const inputs = { ...flat, 'imap-host': 'imap.example.com', 'imap-password': 'q', 'heartbeat-url': url };
  assert.equal(configOf(load({ inputs })).heartbeat?.url, url);
  const given = configOf(
    loadText(withHeartbeat('url: "https://other.example.net/1", ca: ca.pem'), {
      inputs: { 'heartbeat-url': url },
      files: { 'ca.pem': PEM },
    }),
  );
  assert.deepEqual([given.heartbeat?.url, given.heartbeat?.ca], [url, PEM]);
  assert.equal(configOf(loadText(oneLoop(...ADDRESSES), { inputs: { 'heartbeat-url': url } })).heartbeat?.url, url);
  assert.deepEqual(linesOf(load({ inputs: { ...inputs, 'heartbeat-url': 'hc-ping.com/my-secret-uuid' } })), [
    'input heartbeat-url: not usable (expected an https:// URL); it begins with https://',
  ]);
});

test('no error and no warning shows a URL, a token or a key', () => {
  const text = withChannels(
    'a: {type: teams, url: [https://hunter2-hunter2]}',
    'b: {type: ntfy, url: "ftp://x/hunter2-hunter2", token: [hunter2-hunter2]}',
    'c: {type: pagerduty, routing-key: hunter2-hunter2}',
    'd: {type: webhook, url: "https://x/hunter2-hunter2 y", secret: hunter2, headers: {A: [hunter2], "x y": hunter2}}',
    'e: {type: teams, url: "https://x/hunter2-hunter2"}',
    'f: {type: discord, url: "https://discord.com/hunter2-hunter2"}',
  );
  const lines = linesOf(loadText(`${text}heartbeat: {url: "\${PART}", token: "\${PART}"}\n`, { env: { PART: 'hunter2' } }));
  assert.ok(lines.length >= 10, lines.join('\n'));
  assert.doesNotMatch(lines.join('\n'), /hunter2/);
});

test('whatever part of a URL is a secret is masked, in the forms in which errors and logs show it', () => {
  const text = withChannels(
    'chat: {type: slack, url: "${SLACK}"}',
    'office: {type: teams, url: "${WORKFLOW}"}',
    'phone: {type: ntfy, url: "https://phil:my%20pass@ntfy.example.net/topic", token: tk_AgQdq7mVBoFD37zQVN29RhuMzNIz2}',
    'joined: {type: webhook, url: "https://${HOST}/in/${PART}", headers: {Authorization: "Bearer of-tokens", Accept: "text/plain"}}',
    `pager: {type: pagerduty, routing-key: ${ROUTING_KEY}}`,
  );
  const env = { SLACK, WORKFLOW, HOST: 'hook.example.net', PART: 'abc' };
  const { secrets } = configOf(loadText(`${text}heartbeat: {url: "https://hc-ping.com/5bf66975-d4c7-4bf5-bcc8-b8d8a82ea278"}\n`, { env }));
  const redact = redactor(secrets);
  const hidden = [
    SLACK,
    '/services/T00000001/B00000001/XXXXwwwwXXXXwwwwXXXXwwww',
    'XXXXwwwwXXXXwwwwXXXXwwww',
    'SigNature_Of-Workflow',
    '0123456789abcdef0123456789abcdef',
    'my pass',
    'my%20pass',
    Buffer.from('phil:my pass').toString('base64'),
    'tk_AgQdq7mVBoFD37zQVN29RhuMzNIz2',
    'of-tokens',
    'abc',
    ROUTING_KEY,
    '5bf66975-d4c7-4bf5-bcc8-b8d8a82ea278',
    encodeURIComponent(SLACK),
  ];
  for (const secret of hidden) assert.equal(redact(`<${secret}>`), '<***>', secret);
  for (const word of [
    'hooks.slack.com',
    'services',
    'hook.example.net',
    'workflows',
    'powerautomate',
    'automations',
    'text/plain',
    'https://',
  ]) {
    assert.equal(redact(word), word);
  }
});

test('no configuration of a channel makes the loader throw', () => {
  const value = fc.oneof(
    fc.webUrl({ withQueryParameters: true }),
    fc.string(),
    fc.constantFrom('https://[::1]/%', 'https://a:%@b/c', 'http://127.1/x'),
  );
  fc.assert(
    fc.property(fc.constantFrom('slack', 'teams', 'discord', 'ntfy', 'pagerduty', 'webhook'), value, value, (type, url, other) => {
      const quoted = JSON.stringify(url.replaceAll('${', '('));
      const text = withChannels(`x: {type: ${type}, url: ${quoted}, token: ${JSON.stringify(other.replaceAll('${', '('))}}`);
      loadText(`${text}heartbeat: {url: ${quoted}}\n`);
    }),
    { numRuns: 500 },
  );
});
