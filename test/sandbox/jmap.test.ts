import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { findFolder } from '../../sandbox/delivery/mailstore.ts';
import { apiToken, startJmap } from '../../sandbox/demo/jmap-world.ts';
import type { Json } from '../../sandbox/jmap/call.ts';
import { fields, list } from '../../sandbox/jmap/call.ts';
import { startWorld } from '../../sandbox/world.ts';
import { SIDE_BY_SIDE } from '../harness/side-by-side.ts';
import { missing, runProgram } from './program.ts';

const MAIL = ['Subject: hello', 'X-Kind: a', '', 'body', ''].join('\r\n');
const USING = ['urn:ietf:params:jmap:core', 'urn:ietf:params:jmap:mail', 'urn:ietf:params:jmap:submission'];

suite('JMAP, by curl', { skip: missing('curl'), ...SIDE_BY_SIDE }, () => {
  /** The sandbox, and curl with a login at it. */
  async function stage(login: 'password' | 'token') {
    const scratch = await mkdtemp(join(tmpdir(), 'sandbox-'));
    const world = await startWorld();
    const jmap = await startJmap(world);
    await writeFile(join(scratch, 'ca.pem'), world.ca);
    const { address, password } = world.sentinel;
    const origin = `https://localhost:${jmap.ports.tls}`;
    const shown = login === 'password' ? ['-u', `${address}:${password}`] : ['--oauth2-bearer', apiToken(address)];
    const curl = async (path: string, ...more: readonly string[]) => {
      const common = ['-sS', '-m', '20', '--cacert', join(scratch, 'ca.pem'), ...shown];
      return (await runProgram('curl', [...common, ...more, path.startsWith('https:') ? path : `${origin}${path}`])).output;
    };
    /** Each method's answer. */
    const call = async (...methodCalls: readonly unknown[]): Promise<readonly Json[]> => {
      const request = JSON.stringify({ using: USING, methodCalls });
      const answer = fields(JSON.parse(await curl('/jmap/api/', '-H', 'content-type: application/json', '-d', request)));
      return list(answer['methodResponses']).map((response) => ({ name: String(list(response)[0]), ...fields(list(response)[1]) }));
    };
    return {
      world,
      jmap,
      curl,
      call,
      [Symbol.asyncDispose]: async () => {
        await jmap.close();
        await world.close();
        await rm(scratch, { recursive: true });
      },
    };
  }

  for (const login of ['password', 'token'] as const) {
    test(`the session is found from its well-known address, with a ${login}`, async () => {
      await using at = await stage(login);
      const session = fields(JSON.parse(await at.curl('/.well-known/jmap', '-L')));
      assert.equal(session['username'], at.world.sentinel.address);
      assert.deepEqual(session['primaryAccounts'], {
        'urn:ietf:params:jmap:mail': at.world.sentinel.address,
        'urn:ietf:params:jmap:submission': at.world.sentinel.address,
        'urn:ietf:params:jmap:quota': at.world.sentinel.address,
      });
      const { output } = await runProgram('curl', [
        '-sS',
        '-i',
        '-u',
        'nobody:nothing',
        `http://127.0.0.1:${at.jmap.ports.plaintext}/jmap/session`,
      ]);
      assert.match(output, /^HTTP\/1\.1 401 Unauthorized\r\n[^]*<html>/);
      assert.deepEqual(at.jmap.defects, []);
    });
  }

  test('a mail is found by what changed, read, downloaded and destroyed', async () => {
    await using at = await stage('password');
    const accountId = at.world.sentinel.address;
    const [before = {}] = await at.call(['Email/get', { accountId, ids: [] }, 'a']);
    findFolder(at.world.sentinel, 'INBOX')?.add(MAIL);
    const properties = ['id', 'blobId', 'size', 'header:X-Kind:all', 'header:Subject:all'];
    const [changes = {}, got = {}, queried = {}, unknown = {}] = await at.call(
      ['Email/changes', { accountId, sinceState: before['state'] }, 'a'],
      ['Email/get', { accountId, '#ids': { resultOf: 'a', name: 'Email/changes', path: '/created' }, properties }, 'b'],
      ['Email/query', { accountId, filter: { header: ['X-Kind', 'a'] } }, 'c'],
      ['Email/frobnicate', { accountId }, 'd'],
    );
    const mail = fields(list(got['list'])[0]);
    assert.deepEqual(changes['created'], [mail['id']]);
    assert.deepEqual([mail['size'], mail['header:X-Kind:all'], mail['header:Subject:all']], [MAIL.length, [' a'], [' hello']]);
    assert.deepEqual(queried['ids'], [mail['id']]);
    assert.deepEqual(unknown, { name: 'error', type: 'unknownMethod' });
    assert.equal(await at.curl(`/jmap/download/${accountId}/${String(mail['blobId'])}/mail.eml?type=message/rfc822`), MAIL);
    await at.call(['Email/set', { accountId, destroy: [mail['id']] }, 'a']);
    assert.equal(findFolder(at.world.sentinel, 'INBOX')?.mails.length, 0);
    assert.deepEqual(at.jmap.defects, []);
  });

  test('a mail is uploaded, imported, sent, and gone', async () => {
    await using at = await stage('token');
    const accountId = at.world.sentinel.address;
    const to = at.world.internal.address;
    const uploaded = await at.curl(`/jmap/upload/${accountId}/`, '-H', 'content-type: message/rfc822', '--data-binary', MAIL);
    const { blobId } = fields(JSON.parse(uploaded));
    const [folders = {}] = await at.call(['Mailbox/get', { accountId, ids: null }, 'a']);
    const drafts = list(folders['list'])
      .map(fields)
      .find(({ role }) => role === 'drafts');
    const email = { blobId, mailboxIds: { [String(drafts?.['id'])]: true } };
    const [imported = {}] = await at.call(['Email/import', { accountId, emails: { k: email } }, 'a']);
    const emailId = fields(fields(imported['created'])['k'])['id'];
    const envelope = { mailFrom: { email: accountId }, rcptTo: [{ email: to }] };
    const create = { s: { emailId, identityId: 'i1', envelope } };
    const sent = await at.call(['EmailSubmission/set', { accountId, create, onSuccessDestroyEmail: ['#s'] }, 'a']);
    assert.deepEqual(
      sent.map(({ name }) => name),
      ['EmailSubmission/set', 'Email/set'],
    );
    assert.deepEqual(
      at.world.smtp.accepted.map((mail) => [mail.from, ...mail.to]),
      [[accountId, to]],
    );
    assert.equal(findFolder(at.world.sentinel, 'Drafts')?.mails.length, 0);
    assert.deepEqual(at.jmap.defects, []);
  });

  test('a change is announced', async () => {
    await using at = await stage('password');
    const heard = at.curl('/jmap/event/?types=*&closeafter=no&ping=0', '-N', '-m', '2');
    await at.jmap.heard;
    findFolder(at.world.sentinel, 'INBOX')?.add(MAIL);
    assert.match(await heard, /^event: state\ndata: \{"@type":"StateChange","changed":\{"sentinel@example\.org":\{"Email":"1"\}\}\}\n\n/);
  });
});
