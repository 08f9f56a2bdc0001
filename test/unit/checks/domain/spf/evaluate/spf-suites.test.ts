import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { spfEvaluator } from '../../../../../../src/checks/domain/spf/evaluate/check-host.ts';
import { systemClock } from '../../../../../../src/core/time/clock.ts';
import { createResolver } from '../../../../../../src/adapters/dns/resolver.ts';
import { ample } from '../../../../../harness/bounds.ts';
import { dataOf, withoutData } from '../../../../../harness/conformance.ts';
import type { SuiteZone } from './suite-server.ts';
import { startSuiteServer } from './suite-server.ts';

interface Case {
  readonly mailfrom: string;
  readonly helo?: string;
  readonly host: string;
  readonly result: string | readonly string[];
  readonly explanation?: string;
}

interface Scenario {
  readonly tests: Readonly<Record<string, Case>>;
  readonly zonedata: SuiteZone;
}

const RFC7208 = 'openspf-pyspf/rfc7208-tests.yml';
const FURTHER = 'albertito-spf/blitirispf-tests.yml';

function scenariosOf(file: string, adapt: (text: string) => string = (text) => text): readonly Scenario[] {
  return parseAllDocuments(adapt(dataOf(file).toString('utf8'))).map((document) => document.toJS() as Scenario);
}

/** Asks all questions of the suite through the real resolver and a server on loopback; returns the differences, each case on a line. */
async function differences(scenarios: readonly Scenario[]): Promise<{ readonly cases: number; readonly wrong: readonly string[] }> {
  const wrong: string[] = [];
  let cases = 0;
  for (const { tests, zonedata } of scenarios) {
    await using server = await startSuiteServer(zonedata);
    const deadline = { signal: new AbortController().signal };
    await Promise.all(
      Object.entries(tests).map(async ([name, { mailfrom, helo = '', host, result, explanation }]) => {
        cases += 1;
        const resolver = createResolver({ servers: [server.text], timeout: ample(500), clock: systemClock, deadline });
        const said = await spfEvaluator(() => 0)(resolver, { ip: host, mailFrom: mailfrom, helo });
        const wanted = typeof result === 'string' ? [result] : result;
        if (!wanted.includes(said.result)) wrong.push(`${name}: ${JSON.stringify(said)}, not ${wanted.join(' or ')}`);
        else if (explanation !== undefined && explanation !== 'DEFAULT' && said.explanation?.toLowerCase() !== explanation.toLowerCase())
          wrong.push(`${name}: explained by ${said.explanation}, not ${explanation}`);
      }),
    );
  }
  return { cases, wrong };
}

test('the RFC 7208 suite: every result and every explanation', { skip: withoutData(RFC7208) }, async () => {
  const { cases, wrong } = await differences(scenariosOf(RFC7208));
  assert.deepEqual(wrong, []);
  assert.equal(cases, 203);
});

test('further cases: every result', { skip: withoutData(FURTHER) }, async () => {
  // The suite calls zones by names of one label, which are no mail domains; they get a second one.
  const labels =
    /(?<=^ {2}|include:|mx:|redirect=|foo@)((?:d\d\d|mx1\d|domain|doesnotexist)(?![\w.]))|(?<=\d, ?"?)((?:blah\d|sender|doesnotexist)(?!\w))|(?<=^ {2})(blah\d|sender)(?=:)/gm;
  const { cases, wrong } = await differences(scenariosOf(FURTHER, (text) => text.replace(labels, '$&.test')));
  assert.deepEqual(wrong, []);
  assert.equal(cases, 21);
});
