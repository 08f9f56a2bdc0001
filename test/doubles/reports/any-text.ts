import { fc } from '../../harness/random.ts';
import { HOSTILE } from './hostile-sample.ts';

const PIECES: readonly string[] = [
  ...'::·:·##[·#·##·[·]·(·)·|·\\·`·``·<·>·&·&lt;·@a·@·#1·GH-·7·$·!·http://·://·www.·*·_·~~·-·1.·a·m·error·🙂·漢'.split('·'),
  ...' ,\n,\r,\t,\0,\u001b[,\u001b]8;;,\u0007,\u009b,\u2028,\u0085,\u202e,\u200b,\ufeff,\u{e0041},\ud800,\udc00,\u0301'.split(','),
];

const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes));
const pieces = fc
  .array(fc.nat(PIECES.length - 1), { maxLength: 40 })
  .map((indexes) => indexes.map((index) => PIECES[index] ?? '').join(''));
const hostile = fc.nat(HOSTILE.length - 1).map((index) => HOSTILE[index] ?? '');

/** Any UTF-16, and text with special characters of terminals, the runner and Markdown. */
export const anyText = fc.oneof(units, pieces, pieces, hostile);
