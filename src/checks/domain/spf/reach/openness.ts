import type { Finding } from '../../../../core/result/finding.ts';
import { findingOn } from '../../../../core/result/finding.ts';
import { isLocalAddress, OWN_NETWORKS } from '../../../../core/address/ip-address.ts';
import { foreignWord } from '../../../../core/text/foreign-text.ts';
import type { SpfNode } from '../record/tree.ts';
import { sizeOf, without } from './intervals.ts';
import type { Share, SpfReach } from './reach.ts';
import { rangesOf, reachOf } from './reach.ts';
import { formatPercent } from '../../../../core/text/format/percent.ts';

/** The allocated part of IPv6 (RFC 4291 section 2.4, IANA: 2000::/3). */
const GIVEN_OUT = [[2n ** 125n, 2n ** 126n - 1n]] as const;
/** A wider network has no single owner: a /8 of IPv4, a /16 of IPv6. */
const WIDE_V4 = 2n ** 24n;
const WIDE_V6 = 2n ** 112n;
const NOBODYS = rangesOf(...OWN_NETWORKS);
/** The most terms that are named. */
const MOST_NAMED = 3;

/** Whether a record lets senders pass that its owner can hardly mean, in any form. `drawing` shows the tree. */
export function* openness(root: SpfNode, drawing: string): Generator<Finding> {
  const finding = findingOn(root.domain);
  const reach = reachOf(root);
  const world = familiesOf(reach);
  const unsaid = world === null ? familiesOf(reach.neutral) : null;
  if (unsaid !== null) {
    const message = `The SPF record of ${root.domain} says nothing about the whole world${unsaid}: terms with "?" match every server before its end does.`;
    yield finding('spf-all-neutral', 'warning', message, {
      evidence: drawing,
      remedy: 'Narrow the terms with "?" to single networks, or take them out, and let "-all" or "~all" decide about the rest.',
      reference: 'RFC 7208 section 4.6.2',
    });
  }
  const [widest] = reach.by;
  if (widest === undefined) return;
  if (world !== null) {
    const message = `The SPF record of ${root.domain} lets the whole world send for it${world}: ${sharesText(reach.by)}.`;
    yield finding('spf-all-pass', 'warning', message, {
      evidence: drawing,
      remedy: remedyFor(root, widest),
      reference: 'RFC 7208 section 5',
    });
    return;
  }
  const [v4, v6] = [sizeOf(without(reach.v4, NOBODYS.v4)), sizeOf(without(reach.v6, NOBODYS.v6))];
  if (v4 > WIDE_V4 || v6 > WIDE_V6) {
    const share = v4 > WIDE_V4 ? `${formatPercent(Number(v4) / 2 ** 32)} of all IPv4 addresses` : 'more than a /16 of IPv6';
    const message = `The SPF record of ${root.domain} lets ${share} send for it: ${sharesText(reach.by)}.`;
    yield finding('spf-wide', 'warning', message, {
      evidence: drawing,
      remedy: remedyFor(root, widest),
      reference: 'RFC 7208 section 11.4',
    });
  }
}

/** Networks in the domain's own records from which no outside receiver ever sees mail. */
export function* privateNetworks(chain: readonly SpfNode[], drawing: string): Generator<Finding> {
  const [root] = chain;
  const hidden = chain.flatMap(({ terms }) =>
    terms.flatMap(({ term, text }) =>
      term.kind === 'mechanism' && /^ip[46]$/.test(term.name) && term.qualifier === '+' && isHidden(term.value ?? '') ? [text] : [],
    ),
  );
  if (root === undefined || hidden.length === 0) return;
  const names = hidden.map((text) => `"${foreignWord(text)}"`).join(', ');
  const message = `In the SPF record of ${root.domain}, ${names} ${hidden.length === 1 ? 'is a private network' : 'are private networks'}: nobody outside gets mail from there.`;
  yield findingOn(root.domain)('spf-private', 'warning', message, {
    evidence: drawing,
    remedy: 'Name the public address by which this mail leaves, and take the private network out.',
    reference: 'RFC 1918 section 3',
  });
}

/** Loopback is ignored: it has no meaning there, and does no harm. */
function isHidden(address: string): boolean {
  return isLocalAddress(address.toLowerCase()) && !/^(?:127\.|0\.|::)/.test(address);
}

/** The families whose every address passes, in words; null: none. A term without effect does not count. */
function familiesOf({ v4, v6 }: Pick<SpfReach, 'v4' | 'v6'>): string | null {
  const whole4 = sizeOf(v4) * 8n >= 2n ** 32n * 7n;
  const whole6 = sizeOf(without(GIVEN_OUT, without(GIVEN_OUT, v6))) * 8n >= 2n ** 125n * 7n;
  if (whole4 && whole6) return '';
  return whole4 ? ' over IPv4' : whole6 ? ' over IPv6' : null;
}

function sharesText(by: readonly Share[]): string {
  const [widest] = by;
  if (widest === undefined) return '';
  // Large parts add up; tiny ones beside them explain nothing.
  const counting = by.filter(({ v4, v6 }) => v4 * 64n >= widest.v4 && v6 * 64n >= widest.v6).slice(0, MOST_NAMED);
  return counting.map(({ path }) => path.map((text) => `"${foreignWord(text)}"`).join(' > ')).join(', ');
}

function remedyFor(root: SpfNode, { path, domain }: Share): string {
  const own = path.at(-1) ?? '';
  if (domain === root.domain || path.slice(0, -1).every((text) => text.startsWith('redirect=')))
    return `Take "${foreignWord(own)}" out of the SPF record of ${domain} or narrow it to the servers that send. End the record in "-all" or "~all".`;
  return `Tell the owner of ${foreignWord(domain)}, or take "${foreignWord(path[0] ?? '')}" out.`;
}
