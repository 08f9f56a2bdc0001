import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { marked } from 'marked';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { summary } from '../../src/report/summary/summary.ts';
import { SAMPLES } from '../doubles/reports/samples.ts';
import { missingOf, skipWithout } from './world/skip.ts';

/** Debian's place for it. */
const CHROMIUM = '/usr/bin/chromium';
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 760 };
/** Folded parts are read too. */
const UNFOLD = 'document.querySelectorAll("details").forEach((folded) => (folded.open = true))';
const VIOLATIONS =
  'axe.run({ resultTypes: ["violations"] }).then((seen) => seen.violations.map(({ id, nodes }) => id + ": " + nodes[0].html))';
const TOO_WIDE =
  '[...document.querySelectorAll("main > *, main li, main p")].filter((part) => part.getBoundingClientRect().right > innerWidth)' +
  '.map((part) => part.outerHTML.slice(0, 200))';
const ON_SCREEN =
  '[...document.querySelectorAll("h2, p, li, th")].filter((part) => part.getBoundingClientRect().bottom <= innerHeight)' +
  '.map((part) => part.textContent.trim())';
const DOCS = 'https://github.com/o/r/blob/v1/docs';

const { resolve } = createRequire(import.meta.url);
const AXE = readFileSync(resolve('axe-core/axe.min.js'), 'utf8');
const ISSUE = readFileSync(join(import.meta.dirname, '..', 'unit', 'incidents', 'golden', 'issue.md'), 'utf8');
/** GitHub's own style of Markdown, as a package. */
const styleOf = (scheme: Scheme) => readFileSync(resolve(`github-markdown-css/github-markdown-${scheme}.css`), 'utf8');

type Scheme = 'light' | 'dark';

/** By their name, as Markdown. */
const PAPERS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SAMPLES).map(([name, sample]) => [`summary of ${name}`, summary(sample, { docs: DOCS })] as const),
  ['issue', ISSUE.replace(/<!--[^]*?-->/g, '')],
]);

/** One below the other, because a look at any page takes half a second. */
const ALL = [...PAPERS.values()].join('\n\n');

/**
 * As GitHub shows it: the page's own heading above, links underlined (its default setting), and wide content scrollable by keyboard
 * (`markdown-accessiblity-table`).
 */
function rendered(markdown: string, scheme: Scheme): string {
  const style = `${styleOf(scheme)} .markdown-body a { text-decoration: underline } body { margin: 0; background: ${scheme === 'dark' ? '#0d1117' : '#fff'} }`;
  const head = `<title>Run</title><meta name="viewport" content="width=device-width"><style>${style} main { padding: 16px }</style>`;
  const body = marked.parse(markdown, { gfm: true, async: false }).replaceAll('<table>', '<table tabindex="0">');
  return `<!doctype html><html lang="en"><head>${head}</head><body><main class="markdown-body"><h1>Email continuity</h1>${body}</main></body></html>`;
}

const title = 'what people read, in a browser';
describe(title, { skip: skipWithout(title, missingOf([CHROMIUM])) }, () => {
  let browser: Browser | null = null;
  before(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  });
  after(() => browser?.close());

  async function onPage(viewport: typeof PHONE, look: (page: Page) => Promise<void>): Promise<void> {
    assert.ok(browser);
    const page = await browser.newPage({ viewport });
    try {
      await look(page);
    } finally {
      await page.close();
    }
  }

  async function violations(page: Page, html: string): Promise<readonly string[]> {
    await page.setContent(html);
    await page.evaluate(AXE);
    await page.evaluate(UNFOLD);
    return await page.evaluate<readonly string[]>(VIOLATIONS);
  }

  for (const scheme of ['light', 'dark'] as const)
    test(`axe-core finds no violation in any summary nor in the issue (${scheme})`, async () => {
      await onPage(PHONE, async (page) => assert.deepEqual(await violations(page, rendered(ALL, scheme)), []));
    });

  test('axe-core sees colours, pictures and tables', async () => {
    const bad = '<p style="color: #ccc">faint</p><img src="data:,"><table><tr><td headers="none">a</td></tr></table>';
    await onPage(PHONE, async (page) => {
      const seen = (await violations(page, rendered(bad, 'light'))).map((violation) => violation.split(':')[0] ?? '');
      assert.deepEqual(seen.toSorted(), ['color-contrast', 'image-alt', 'td-headers-attr']);
    });
  });

  test('no summary is wider than a phone or a desk, and what is wider in it can be scrolled', async () => {
    for (const viewport of [PHONE, DESK])
      await onPage(viewport, async (page) => {
        await page.setContent(rendered(ALL, 'light'));
        await page.evaluate(UNFOLD);
        assert.deepEqual(await page.evaluate(TOO_WIDE), [], `${viewport.width} px`);
        await page.setContent(rendered('<p style="width: 2000px">wide</p>', 'light'));
        assert.deepEqual(await page.evaluate(TOO_WIDE), ['<p style="width: 2000px">wide</p>']);
      });
  });

  test('a phone shows without scrolling what happened, whose words, why, and what to do', async () => {
    await onPage(PHONE, async (page) => {
      await page.setContent(rendered(PAPERS.get('summary of deliverability') ?? '', 'light'));
      const shown = await page.evaluate<readonly string[]>(ON_SCREEN);
      for (const start of [
        '🚨 Deliverability problem',
        'outside · rejected (to act: you)',
        '550 5.7.26',
        'Likeliest cause:',
        'Put ip4:203.0.113.7',
      ])
        assert.ok(
          shown.some((part) => part.startsWith(start)),
          `${start}:\n${shown.join('\n')}`,
        );
    });
  });
});
