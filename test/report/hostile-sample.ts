import { finding, loop, report } from './sample-parts.ts';

/** What a hostile server, sender or zone would like to say. */
export const HOSTILE: readonly string[] = [
  '::error file=src/index.ts::owned',
  '##[error]owned',
  'a\n::add-mask::250\nb',
  'a\r\n   ::stop-commands::x',
  'cell | cell | cell\n| --- |',
  '`code` ``more`` ```fence',
  '<img src=x onerror=alert(1)><script>alert(1)</script></details></td>',
  '<!-- hidden -->&lt;b&gt;&#60;',
  '[click](https://evil.example.com) ![x](http://evil.example.com/p.png) <https://evil.example.com>',
  'https://evil.example.com www.evil.example.com WWW.evil.example.com ftp://evil.example.com mailto:mallory@example.com',
  '@octo-org/team ping @someone, mail mallory@example.com',
  'fixes #1, closes example/repo#23, GH-45 gh-46',
  '# heading\n- list\n1. first\n> quote\n---',
  '**bold** _it_ ~~gone~~ $\\sqrt{x}$ [^1]',
  '\u001b[31mred\u001b[0m \u001b]8;;https://evil.example.com\u0007link\u001b]8;;\u0007 \u009b2J\u0008\u0000',
  '\u001b]0;unterminated title',
  '\u202Egnp.exe\u202C \u2066x\u2069 \u200Bzero\u200Dwidth\uFEFF \u{E0041}tag \u00ADsoft',
  'line\u2028para\u2029next\u0085nel\u000bvt',
  'lone \uD800 surrogate \uDFFF and \uFFFE',
  `z${'\u0301'.repeat(40)}algo`,
  ']]>&<"\'/>',
  'label="x",evil="1"} 1\\\n# EOF',
  "loop='1' | loop_fake=0s;;",
  'x'.repeat(5000),
];

export const hostile = report({
  state: 'critical',
  verdict: { code: 'delivery-failure', summary: `Mail is not delivered: ${HOSTILE.join(' ')}`, causes: ['spf-syntax', '::error::cause'] },
  loops: HOSTILE.map((text, index) =>
    loop({
      name: `${index} ${text}`,
      kind: 'external',
      state: 'critical',
      outcome: 'rejected',
      side: 'sender',
      message: text,
      remedy: text,
      latencyMs: null,
      placement: { folder: text, role: 'other' },
      attempts: [{ at: text, reply: text, outcome: text }],
      reply: text,
      hops: [{ from: text, by: text, with: text, tls: text, at: text, delayMs: index }],
      authentication: { spf: text, dkim: text, dmarc: text, arc: text, by: text, verified: { dkim: [text], dmarc: text } },
      late: [{ sentAt: text, delayMs: 1000 }],
    }),
  ),
  findings: HOSTILE.map((text, index) =>
    finding({
      state: index % 2 === 0 ? 'warning' : 'ok',
      code: 'spf-syntax',
      target: `${index} ${text}`,
      message: text,
      evidence: text,
      remedy: text,
      reference: index % 3 === 0 ? `https://example.com/${text}` : text,
    }),
  ),
});
