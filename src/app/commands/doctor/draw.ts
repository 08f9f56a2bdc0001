import { formatDuration } from '../../../core/time/duration.ts';
import { plainText } from '../../../core/text/foreign-text.ts';
import { padEnd } from '../../../report/terminal/columns.ts';
import type { CheckUp } from './check-up.ts';
import { formatSome } from '../../../core/text/format/list.ts';
import { formatPercent } from '../../../core/text/format/percent.ts';

/** Code points of a message or a remedy: ours, with a word of the server's. */
const SENTENCES = 1_000;
/** The most folders in the list, besides the watched ones. */
const MOST = 12;

const MARKS = { ok: '✓', warning: '!', unknown: '?', critical: '✗' } as const;

/** One server as lines: its name and result, then a table of the facts. */
export function drawn(checkUp: CheckUp): string {
  const { end, name, server, security, failure, state, times } = checkUp;
  const title = `${end} ${name} (${server}, ${security})`;
  if (failure !== null) {
    const said = failure.reply === null ? '' : `\n    The server said: ${plainText(failure.reply)}`;
    return `✗ ${title}: ${failure.outcome}. ${plainText(failure.message, SENTENCES)}${said}\n    ${plainText(failure.remedy, SENTENCES)}`;
  }
  const how = end === 'sender' ? ofSender(times) : ofMailbox(checkUp);
  const rows = rowsOf(checkUp);
  const width = Math.max(0, ...rows.map(([key]) => key.length));
  return [`${MARKS[state]} ${title}: ${how}`, ...rows.map(([key, value]) => `    ${padEnd(key, width)}  ${value}`)].join('\n');
}

function ofSender({ connect, tls, login }: CheckUp['times']): string {
  return [
    ...(connect === null ? [] : [`connected in ${formatDuration(connect)}`]),
    ...(tls === null ? [] : [`TLS in ${formatDuration(tls)}`]),
    login === null ? 'no login' : `login in ${formatDuration(login)}`,
  ].join(', ');
}

function ofMailbox({ times, folders }: CheckUp): string {
  const watched = (folders ?? []).filter((each) => each.watched).map(({ folder, use }) => `${folder}${use === null ? '' : ` (${use})`}`);
  return `open in ${formatDuration(times.open ?? 0)}, watching ${watched.join(', ')}`;
}

function rowsOf({
  end,
  offers,
  lacks,
  folders,
  mails,
  quota,
  certificate,
  aheadMs,
  notes,
}: CheckUp): readonly (readonly [string, string])[] {
  const others = (folders ?? []).filter(({ watched }) => !watched);
  const names = others.map(({ folder, use }) => (use === null ? folder : `${folder} (${use})`));
  return [
    ...(offers === null || offers.length === 0 ? [] : [['offers', offers.join(', ')] as const]),
    ...(lacks === null || lacks.length === 0 ? [] : [['does not offer', lacks.join(', ')] as const]),
    ...(names.length === 0 ? [] : [['other folders', formatSome(names, MOST)] as const]),
    ...(mails === null ? [] : [['mails', String(mails)] as const]),
    ...(quota === null
      ? []
      : [['quota', `${size(quota.used)} of ${size(quota.limit)} (${formatPercent(quota.used / quota.limit)})`] as const]),
    ...(certificate === null ? [] : [['certificate', certificate.message] as const]),
    ...(end === 'sender' ? [['clock', clockText(aheadMs)] as const] : []),
    ...notes.map((note) => ['note', note] as const),
  ];
}

function clockText(aheadMs: number | null): string {
  if (aheadMs === null) return 'not known: the server does not tell its time';
  // The server gives whole seconds.
  if (Math.abs(aheadMs) < 2_000) return 'as here';
  return `${formatDuration(Math.abs(aheadMs))} ${aheadMs > 0 ? 'ahead of' : 'behind'} this machine`;
}

/** Bytes in the largest fitting unit: an existing value is never `0.0 MiB`. */
function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [unit, of] =
    bytes >= 1024 ** 3 ? (['GiB', 1024 ** 3] as const) : bytes >= 1024 ** 2 ? (['MiB', 1024 ** 2] as const) : (['KiB', 1024] as const);
  return `${(bytes / of).toFixed(1)} ${unit}`;
}
