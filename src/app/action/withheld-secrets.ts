import type { ReadText } from '../../core/ports/runner.ts';
import type { Config } from '../../core/request/config.ts';
import type { ConfigError } from '../../config/document/errors.ts';
import type { Loaded, LoadRequest } from '../../config/load.ts';
import { loadConfig } from '../../config/load.ts';

/** The events of pull requests that run without secrets for a fork; `pull_request_target` gets them. */
const EVENTS: ReadonlySet<string> = new Set(['pull_request', 'pull_request_review', 'pull_request_review_comment']);

/**
 * Why GitHub gives this job no secrets, as the end of a sentence; null: it may have given all. Decided by the event alone (docs.github.com:
 * "Using secrets in GitHub Actions", "Troubleshooting Dependabot on GitHub Actions").
 */
export function withholding(env: LoadRequest['env'], readText: ReadText): string | null {
  if (!EVENTS.has(env['GITHUB_EVENT_NAME'] ?? '')) return null;
  if (isFork(eventOf(env['GITHUB_EVENT_PATH'] ?? '', readText))) return 'a pull request from a fork gets no secrets';
  return env['GITHUB_ACTOR'] === 'dependabot[bot]' ? 'a pull request of Dependabot gets no secrets of Actions' : null;
}

/** Whether the head of the pull request lies in another repository than its base. A deleted repository was a fork. */
function isFork(event: unknown): boolean {
  const pull = member(event, 'pull_request');
  const base = member(member(member(pull, 'base'), 'repo'), 'full_name');
  if (typeof base !== 'string') return false;
  return member(member(member(pull, 'head'), 'repo'), 'full_name') !== base;
}

function eventOf(path: string, readText: ReadText): unknown {
  const file = path === '' ? null : readText(path);
  if (file?.ok !== true) return null;
  try {
    return JSON.parse(file.text) as unknown;
  } catch {
    return null;
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}

/** A configuration without its secrets. */
export interface Secretless {
  /** The configuration as it would be with them; null if that is unknown. Its secrets are stand-ins: it must not be run. */
  readonly config: Config | null;
  /** Its errors beside the missing secrets. */
  readonly errors: readonly ConfigError[];
}

/** Long enough for any secret, and self-explanatory if somebody ever sees it. */
const STAND_IN = 'withheld-from-this-pull-request';

/** The keys whose secrets need a form, with an example of it. */
const FORMS: Readonly<Record<string, string>> = {
  url: `https://withheld.invalid/${STAND_IN}`,
  'routing-key': 'withheld'.repeat(4),
};

/** The inputs of one loop that people keep as secrets, with an example of their form. */
const INPUTS: Readonly<Record<string, string>> = {
  'smtp-host': 'withheld.invalid',
  'smtp-user': 'sender@withheld.invalid',
  'smtp-password': STAND_IN,
  to: 'recipient@withheld.invalid',
  'imap-host': 'withheld.invalid',
  'imap-user': 'recipient@withheld.invalid',
  'imap-password': STAND_IN,
};

/**
 * Loads a failed configuration once more, with stand-ins for all empty variables. Null if that does not help: its errors are then not about
 * secrets.
 */
export function withoutSecrets(request: LoadRequest, failed: Extract<Loaded, { ok: false }>): Secretless | null {
  const texts = [request.get('config')];
  const readText: ReadText = (path) => {
    const read = request.readText(path);
    if (read.ok) texts.push(read.text);
    return read;
  };
  // The first look shows the names of the variables.
  const seen = loadConfig({ ...request, readText });
  if (seen.ok) return null;
  const names = texts.flatMap((text) => [...text.matchAll(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g)].map((match) => match[1] ?? ''));
  const standIns = names.filter((name) => !request.env[name]).map((name) => [name, standInFor(name, texts)] as const);
  const env = { ...request.env, ...Object.fromEntries(standIns) };
  const flat = request.get('config').trim() === '' && texts.length === 1;
  const get = (name: string) => request.get(name) || (flat ? (INPUTS[name] ?? '') : '');
  const loaded = loadConfig({ ...request, env, get });
  if (loaded.ok) return { config: loaded.config, errors: [] };
  return loaded.errors.length < failed.errors.length ? { config: null, errors: loaded.errors } : null;
}

/** By the key whose value is only this variable. */
function standInFor(name: string, texts: readonly string[]): string {
  const forms = Object.entries(FORMS).find(([key]) => {
    const written = new RegExp(`(?:^|[\\s{,"'])${key}["']?\\s*:\\s*["']?\\$\\{${name}\\}`);
    return texts.some((text) => written.test(text));
  });
  return forms?.[1] ?? STAND_IN;
}
