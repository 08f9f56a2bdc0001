import { command } from './commands/line/command.ts';
import type { Terminal } from './commands/terminal.ts';
import { displayOf, sealedTerminal } from './commands/terminal.ts';
import { takesUncaught } from './run/guard.ts';
import { alwaysVerified, onInterrupt, patientWithAddresses, readText, writeText } from './wiring/process.ts';

/** The interval of the live line, ms. */
const LIVE = 100;

/** The terminal's entry: one command, its exit status. */
export async function runCli(): Promise<void> {
  patientWithAddresses();
  // A reader may stop early (`| head`); the exit status is still the run's.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', unlessFull(stream));
  const unverified = alwaysVerified(process.env);
  const own = sealedTerminal(terminal());
  if (unverified !== null) own.complain(`${unverified}\n`);
  process.on('uncaughtException', (error) => {
    if (takesUncaught(error)) return;
    own.complain(`internal_error: a defect of this monitor, not of your mail: ${error.message}\n`);
    process.exit(3);
  });
  const status = await command(process.argv.slice(2), own);
  // Output to a pipe must be out before the process ends; nothing else is awaited.
  await new Promise((resolve) => process.stdout.write('', resolve));
  await new Promise((resolve) => process.stderr.write('', resolve));
  process.exit(status);
}

/** A vanished reader is no failure of ours; a full disk must be reported. */
function unlessFull(stream: NodeJS.WriteStream): (error: Error) => void {
  return (error) => {
    const gone = 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
    if (!gone && stream === process.stdout) process.stderr.write(`Standard output could not be written: ${error.message}\n`);
  };
}

function terminal(): Omit<Terminal, 'mask'> {
  const { columns, colour } = displayOf(process.stdout, process.env);
  const watched = () => displayOf(process.stderr, process.env);
  return {
    print: (text) => process.stdout.write(text),
    printDocument: (text) => process.stdout.write(text),
    began: performance.now(),
    complain: (text) => process.stderr.write(text),
    columns,
    colour,
    env: process.env,
    readText,
    writeText,
    live: (line) => {
      if (!watched().rewrites) return () => undefined;
      const show = () => process.stderr.write(`\r\u001b[2K${line(watched().columns ?? 0)}`);
      const timer = setInterval(show, LIVE);
      return () => {
        clearInterval(timer);
        process.stderr.write('\r\u001b[2K');
      };
    },
    onInterrupt: (stop) =>
      onInterrupt(() => {
        process.stderr.write(
          `${watched().rewrites ? '\r\u001b[2K' : ''}Cancelled: what is open is closed, what was sent is looked for and removed. Once more ends it at once.\n`,
        );
        stop();
      }),
  };
}
