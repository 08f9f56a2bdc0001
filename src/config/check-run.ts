import type { Check } from './check.ts';
import { DEFAULTS } from './defaults.ts';
import { isMapping, valueAt } from './document.ts';
import { parseDuration, writeDuration } from './durations.ts';

const LONGEST_RUN = 24 * 3_600_000;
/** An HMAC key shorter than that could be found by trying. */
const SHORTEST_SECRET = 16;

/** What concerns the run as a whole. */
export function checkRun(check: Check): void {
  const { draft } = check;
  if ((parseDuration(draft.timeout ?? '') ?? 0) > LONGEST_RUN) {
    check.error(['timeout'], { message: 'too long', expected: `at most ${writeDuration(LONGEST_RUN)}` });
  }
  if (draft['token-secret'] !== undefined && draft['token-secret'].length < SHORTEST_SECRET) {
    check.error(['token-secret'], { message: 'too short', expected: `at least ${SHORTEST_SECRET} characters` });
  }
  checkCertificates(check);
}

/** Whether there is anything to do at all; asked last, because a misspelt `loops` is no empty configuration. */
export function checkPurpose(check: Check): void {
  const filled = (key: string) => {
    const section = valueAt(check.document.value, [key]);
    return section !== undefined && section !== null && !(isMapping(section) && Object.keys(section).length === 0);
  };
  if (!filled('loops') && !filled('domains') && !check.has(['blocklists'])) {
    check.error([], { message: 'nothing to do: there are neither loops nor domains nor blocklists', quoting: false, hint: 'add a loop' });
  }
  const asked = filled('loops') || filled('domains') || check.has(['blocklists', 'ips']) || check.has(['blocklists', 'domains']);
  if (check.has(['blocklists']) && !asked) {
    check.error(['blocklists', 'ips'], { message: 'is missing: without a loop no address is known to look up', on: 'key', quoting: false });
  }
}

/** The warning comes earlier, so with more time left. */
function checkCertificates(check: Check): void {
  const given = check.draft.certificates;
  if (given === undefined || given === null) return;
  const warning = parseDuration(given.warning ?? '') ?? DEFAULTS.certificateWarning;
  const critical = parseDuration(given.critical ?? '') ?? DEFAULTS.certificateCritical;
  const key = given.critical !== undefined ? 'critical' : given.warning !== undefined ? 'warning' : null;
  if (critical < warning || key === null) return;
  const expected =
    key === 'critical'
      ? `less than warning, which is ${writeDuration(warning)}`
      : `more than critical, which is ${writeDuration(critical)}`;
  check.error(['certificates', key], { message: 'critical must be closer to expiry than warning', expected });
}
