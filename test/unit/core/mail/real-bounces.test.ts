import assert from 'node:assert/strict';
import test from 'node:test';
import { isReturned, mayBeNotice, readNotice } from '../../../../src/core/mail/bounce/dsn.ts';
import { dataOf, textOf, withoutData } from '../../../harness/conformance.ts';

/** The meaning of one notification; a missing field is not always in it. */
interface Meaning {
  readonly kind: 'failed' | 'delayed';
  readonly status?: string;
  readonly about: 'recipient' | 'content' | 'mailbox' | 'expired';
  readonly says: string;
  readonly reporter: string;
  readonly remote: string | null;
}

const skip = withoutData('real-bounces/expected.json');
const expected = JSON.parse(textOf('real-bounces/expected.json') ?? '{}') as Record<string, Meaning>;

for (const [name, meaning] of Object.entries(expected)) {
  test(`the notification of ${name}`, { skip }, () => {
    const source = dataOf(`real-bounces/${name}.eml`).toString('utf8');
    const header = source.slice(0, source.search(/\r?\n\r?\n/));
    assert.ok(mayBeNotice(header));
    const notice = readNotice(source);
    assert.ok(notice);
    assert.deepEqual([notice.kind, notice.reportedBy, notice.remote], [meaning.kind, meaning.reporter, meaning.remote]);
    if (meaning.status !== undefined) assert.equal(notice.status, meaning.status);
    assert.ok(notice.diagnostic?.includes(meaning.says), `${notice.diagnostic} says ${meaning.says}`);
    assert.equal(notice.expired, meaning.about === 'expired');
    assert.ok(notice.texts.some((part) => /token-12345|<am1@example\.net>|abc\.12[35]@example\.net/.test(part)));
    assert.ok(isReturned(header) || /amavis|chasquid/.test(name));
  });
}
