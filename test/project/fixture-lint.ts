import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** One complaint of the linter. */
export interface Complaint {
  readonly file: string;
  readonly line: number;
  /** `plugin(rule)`, or oxlint's own words without a rule. */
  readonly rule: string;
}

/** Lints `files` (path -> text) under the project's own configuration. */
export function lintFixture(files: Readonly<Record<string, string>>): readonly Complaint[] {
  const directory = mkdtempSync(join(tmpdir(), 'lint-'));
  try {
    for (const name of ['.oxlintrc.json', 'tsconfig.json', 'package.json']) cpSync(join(root, name), join(directory, name));
    symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'), 'junction');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    return runOxlint(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The rules that `file` breaks, sorted and each once. */
export function rulesBroken(complaints: readonly Complaint[], file: string): readonly string[] {
  return [...new Set(complaints.filter((complaint) => complaint.file === file).map(({ rule }) => rule))].toSorted();
}

interface Diagnostic {
  readonly code?: string;
  readonly message: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

function runOxlint(directory: string): readonly Complaint[] {
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, '--format', 'json'], {
    cwd: directory,
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (!stdout.startsWith('{')) throw new Error(`oxlint did not run: ${stdout}${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  return diagnostics.map(({ filename, code, message, labels }) => ({
    file: filename.replaceAll('\\', '/'),
    line: labels[0]?.span.line ?? 0,
    rule: code ?? message,
  }));
}
