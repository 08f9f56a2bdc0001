import { parseAddress } from '../../core/address/mailbox-address.ts';
import { hostName } from '../../core/address/names.ts';
import type { ExpectedArrival, ExpectedMail } from '../../core/request/expected-arrival.ts';
import type { ConfigShape } from '../schema/schema.ts';
import { parseDuration } from '../schema/sections/durations.ts';
import { parseTimeOfDay } from '../schema/expected-mail.ts';

type LoopShape = NonNullable<ConfigShape['loops']>[string];
type ExpectedMailShape = NonNullable<ConfigShape['expect-mail']>[string];

/** An expected mail of another sender. */
export function buildExpectedMail(name: string, { mailbox, from, subject, every, by, expect }: ExpectedMailShape): ExpectedMail {
  return {
    name,
    mailbox,
    from: from === undefined ? null : (parseAddress(from)?.address ?? from),
    subject: subject ?? null,
    every: parseDuration(every) ?? 0,
    by: by === undefined ? null : parseTimeOfDay(by),
    expect: expect === undefined ? null : buildResults(expect),
  };
}

function buildResults({ spf, dkim, dmarc }: NonNullable<ExpectedMailShape['expect']>): Pick<ExpectedArrival, 'spf' | 'dkim' | 'dmarc'> {
  const results = (text: string | readonly string[] | undefined) =>
    text === undefined ? null : [text].flat().map((word) => word.toLowerCase());
  return { spf: results(spf), dkim: results(dkim), dmarc: results(dmarc) };
}

/** The requirements for a loop's arrived probe. */
export function buildExpected(given: NonNullable<LoopShape['expect']>): ExpectedArrival {
  const { tls, junk, via } = given;
  return {
    ...buildResults(given),
    tls: tls === undefined ? null : `${tls}` === 'true',
    junk: junk === undefined ? null : `${junk}` === 'true',
    via: (via ?? []).map((text) => hostName(text) ?? text),
  };
}
