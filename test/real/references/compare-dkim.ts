import { join } from 'node:path';
import { verifyMail } from '../../../src/adapters/mail-checks/verify-mail.ts';
import { FakeResolver } from '../../doubles/dns/fake-resolver.ts';
import type { DkimCase } from './dkim-cases.ts';
import { dkimCases, dkimKey } from './dkim-cases.ts';
import type { Compared } from './programs.ts';
import { add, linesOf } from './programs.ts';

/** Cases in which dkimpy differs from the RFC, and we do not. */
const THEIRS: readonly { readonly section: string; readonly passes: boolean; readonly isSo: (test: DkimCase) => boolean }[] = [
  // In a relaxed header, white space before a colon is deleted; dkimpy refuses mail with any, in signed fields or others.
  {
    section: 'RFC 6376 section 3.4.2',
    passes: false,
    isSo: ({ changes, canonicalize, headers }) =>
      changes.some(([, by]) => by.includes('SUBJECT :')) && (canonicalize[0] === 'relaxed' || !headers.includes('subject')),
  },
  // Of fields with one name the lowest are signed; dkimpy refuses a second, unsigned From above.
  {
    section: 'RFC 6376 section 5.4.2',
    passes: false,
    isSo: ({ changes, headers }) =>
      changes.some(([, by]) => by.startsWith('From: ')) && headers.filter((name) => name === 'from').length === 1,
  },
  // A key whose `h=` lacks the hash is ignored; dkimpy does not check it.
  { section: 'RFC 6376 section 6.1.2', passes: true, isSo: ({ record }) => record.includes('h=sha1') },
];

/** Random mails, signed by dkimpy and changed, as dkimpy verifies them and as we do. */
export async function compareDkim(seed: number, count: number): Promise<Compared> {
  const { pem, p } = dkimKey();
  const cases = dkimCases(seed, count, p);
  const input = [{ key: pem }, ...cases].map((each) => `${JSON.stringify(each)}\n`).join('');
  const said = await linesOf('/usr/bin/python3', [join(import.meta.dirname, 'dkimpy.py')], { input, count });
  const [results, theirs, unexplained] = [new Map<string, number>(), new Map<string, number>(), [] as string[]];
  for (const [index, each] of cases.entries()) {
    const { mail, passes } = JSON.parse(said[index] ?? '') as { readonly mail: string; readonly passes: boolean };
    const outcome = await verifyMail(new FakeResolver({ 'TXT *': [each.record] }), Buffer.from(mail, 'base64'), Date.now());
    const first = outcome.kind === 'verified' ? outcome.signatures[0] : undefined;
    const ours = first?.result ?? 'none';
    add(results, ours);
    if ((ours === 'pass') === passes) continue;
    const excuse = THEIRS.find((other) => other.passes === passes && other.isSo(each));
    if (excuse === undefined)
      unexplained.push(`${ours} (${first?.reason ?? ''}), dkimpy ${passes ? 'passes' : 'refuses'} it: ${JSON.stringify(each)}`);
    else add(theirs, `dkimpy ${excuse.section}`);
  }
  return { count, results, theirs, unexplained };
}
