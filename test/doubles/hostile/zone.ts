import type { Dice } from './dice.ts';

const INSIDE = ['127.0.0.1', '10.0.0.1', '169.254.169.254', '192.168.0.1', '100.64.0.1'] as const;

/** Invalid labels that DNS still carries (RFC 2181 section 11). */
const LABELS = [
  '::error::owned',
  '##[error]owned',
  '<img/src=x>',
  '|cell|',
  '`code`',
  '@octocat',
  '%0A::error::owned',
  '[x](https://evil.example)',
  '#1',
  '\u202e\u200b',
] as const;

/**
 * The records of evil.example, for parseZone: some are correct, some lead into our network, and some have no end. Web and mail servers are
 * at `host`, or at no particular place.
 */
export function hostileZone(dice: Dice, say: () => string, host: string | null): string {
  const inside = () => (host !== null && dice.chance(85) ? host : dice.pick(INSIDE));
  const quoted = () => `"${say().replaceAll(/["\\]/g, '\\$&')}"`;
  const named = `${dice.pick(LABELS)}.evil.example`;
  const lines = [
    `evil.example NS ns.evil.example`,
    `ns.evil.example A ${dice.pick(INSIDE)}`,
    `evil.example MX 10 ${dice.pick(['mx.evil.example', 'alias.evil.example', 'loop1.evil.example', `${'a'.repeat(63)}.evil.example`, named])}`,
    `${named} A ${dice.pick(INSIDE)}`,
    `evil.example NS ${named}`,
    `1.113.0.203.in-addr.arpa PTR ${named}`,
    `mx.evil.example A ${inside()}`,
    'alias.evil.example CNAME mx.evil.example',
    'loop1.evil.example CNAME loop2.evil.example',
    'loop2.evil.example CNAME loop1.evil.example',
    `evil.example TXT ${spf(dice, quoted)}`,
    `_dmarc.evil.example TXT ${dmarc(dice, quoted)}`,
    `_mta-sts.evil.example TXT "v=STSv1; id=${dice.pick(['1', '1', '1', '1', 'x y'])}"`,
    `mta-sts.evil.example A ${inside()}`,
    'default._bimi.evil.example TXT "v=BIMI1; l=https://logo.evil.example/x.svg; a="',
    `logo.evil.example A ${inside()}`,
    `_25._tcp.mx.evil.example TLSA 3 1 1 ${'ab'.repeat(32)}`,
    `_smtp._tls.evil.example TXT ${quoted()}`,
    ...(dice.chance(40) ? tree(dice) : []),
    ...(dice.chance(20) ? dice.some(20, 60, () => `evil.example MX 20 m${dice.below(9_999)}.evil.example`) : []),
  ];
  return `${lines.join('\n')}\n`;
}

function spf(dice: Dice, quoted: () => string): string {
  switch (dice.below(5)) {
    case 0:
      return '"v=spf1 include:a.evil.example include:b.evil.example -all"';
    case 1:
      return `"v=spf1 ${'a:x.evil.example '.repeat(500)}-all"`;
    case 2:
      return `"v=spf1 exists:%{i}.%{l}.${'x'.repeat(63)}.evil.example redirect=evil.example"`;
    case 3:
      return quoted().replace('"', '"v=spf1 ');
    default:
      return '"v=spf1 ip4:0.0.0.0/0 +all"';
  }
}

function dmarc(dice: Dice, quoted: () => string): string {
  if (dice.chance(40))
    return `"v=DMARC1; p=reject; rua=${Array.from({ length: 300 }, (_, index) => `mailto:r@r${index}.example`).join(',')}"`;
  return dice.chance(50) ? quoted().replace('"', '"v=DMARC1; p=') : '"v=DMARC1; p=none"';
}

/** Records that include each other, and many more. */
function tree(dice: Dice): readonly string[] {
  const names = Array.from({ length: 30 }, (_, index) => `t${index}.evil.example`);
  const some = () => Array.from({ length: 10 }, () => `include:${names[dice.below(names.length)]}`).join(' ');
  return ['a.evil.example', 'b.evil.example', ...names].map((name) => `${name} TXT "v=spf1 ${some()} -all"`);
}
