// A configuration from its file or its inputs: complete and checked, or every error at once.
// Called by app.

import type { Calendar } from '../core/request/calendar.ts';
import type { ReadText } from '../core/ports/runner.ts';
import { readAuthorities } from './files/authorities.ts';
import { readIdentities } from './files/identities.ts';
import { readLogins } from './files/logins.ts';
import { readTemplates } from './files/templates.ts';
import { mailboxForm, senderForm } from './schema/sections/servers.ts';
import { draftScope } from './build/draft-scope.ts';
import { buildConfig } from './build/build.ts';
import { checkBlocklistKeys } from './check/check-blocklists.ts';
import { checkChannels } from './check/check-channels.ts';
import { checkDns, checkPurpose, checkRun } from './check/check-run.ts';
import { checkIncidents } from './check/check-incidents.ts';
import { checkHeartbeat } from './check/web-url.ts';
import { checkBursts } from './check/loops/check-bursts.ts';
import { checkExpectedMail } from './check/loops/check-expected-mail.ts';
import { checkLoops } from './check/loops/check-loops.ts';
import { checkKinds } from './check/loops/check-kinds.ts';
import { checkSecrets } from './check/servers/check-secrets.ts';
import { checkServers } from './check/servers/check-servers.ts';
import type { ConfigCheck } from './check/check.ts';
import { beginCheck } from './check/check.ts';
import type { Result } from '../core/result/outcome.ts';
import type { Config } from '../core/request/config.ts';
import { DEFAULT_CONFIG_PATH } from './schema/defaults.ts';
import type { Document } from './document/document.ts';
import type { ConfigError } from './document/errors.ts';
import { compareErrors, formatConfigError, withoutConsequences } from './document/errors.ts';
import type { GetInput } from './document/inputs.ts';
import { documentFromInputs, givenLoopInputs, withExtraInputs } from './document/inputs.ts';
import { absentHint, withoutFile } from './files/absent-file.ts';
import type { Environment } from './document/variables.ts';
import { fillVariables } from './document/variables.ts';
import type { Path } from './document/path.ts';
import { formatPath } from './document/path.ts';
import { secretParts } from './build/secret-parts.ts';
import { completed } from './schema/completed.ts';
import { checkShape, draftOf, shapeOf } from './schema/shape.ts';
import type { Tree } from './document/tree.ts';
import { documentOfTree, insertedAt } from './document/tree.ts';
import type { ReadZone } from '../core/request/zone-facts.ts';
import { readYaml } from './document/yaml.ts';
import type { Scope, Selection } from '../core/request/plan.ts';
import { NO_SCOPE } from '../core/request/plan.ts';
import { usedBy } from './used.ts';

export interface LoadRequest {
  /** The action's inputs; on the command line only `config` has a value. */
  readonly get: GetInput;
  readonly env: Environment;
  readonly readText: ReadText;
  readonly readZone: ReadZone;
  readonly calendar: Calendar;
  /** The part of it that will run: a missing variable elsewhere is no error. */
  readonly selection: Selection;
  /** Whether this run notifies channels and heartbeat; absent: yes. */
  readonly notifies?: boolean;
}

/** The whole configuration. */
export const EVERYTHING: Selection = { only: null, checks: null };

/** A run without logins needs no password. */
export const WITHOUT_LOGINS: Selection = { only: null, checks: ['certificates'] };

export type Loaded = Result<
  { config: Config; warnings: readonly ConfigError[] },
  {
    errors: readonly ConfigError[];
    /** The names that it holds all the same. */
    scope: Scope;
  }
>;

/** The configuration of a run from its file or its inputs: complete and checked, or all its errors at once. */
export function loadConfig(request: LoadRequest): Loaded {
  const { get, env, readText } = request;
  const given = get('config');
  const flat = givenLoopInputs(get);
  if (given.trim() !== '') {
    if (flat.length > 0)
      return refuse(inputError('config', `cannot be combined with ${flat.join(', ')}`, 'describe the loop in one place only'));
    if (isYaml(given)) return fromYaml(given, 'config', null, request);
    const file = readText(given);
    if (!file.ok) return refuse(fileError(given, file.reason, absentHint({ path: given, advice: null }, readText, env)));
    return fromYaml(file.text, given, given, request);
  }
  if (flat.length > 0) return fromInputs(request);
  const file = readText(DEFAULT_CONFIG_PATH);
  if (file.ok) return fromYaml(file.text, DEFAULT_CONFIG_PATH, DEFAULT_CONFIG_PATH, request);
  if (get('domains').trim() !== '') return fromInputs(request);
  const absence = { path: DEFAULT_CONFIG_PATH, advice: withoutFile(env) };
  return refuse(fileError(DEFAULT_CONFIG_PATH, file.reason, absentHint(absence, readText, env)));
}

/** YAML text (JSON is a part of it) rather than a path: no path has a line break, a colon before a space, or a brace at its start. */
function isYaml(given: string): boolean {
  return given.includes('\n') || given.includes(': ') || given.trimStart().startsWith('{');
}

function fromInputs({ get, readText, readZone, calendar, selection }: LoadRequest): Loaded {
  return judge({
    document: documentFromInputs(get),
    source: 'inputs',
    base: null,
    readText,
    readZone,
    calendar,
    selection,
    errors: [],
    unjudgeable: [],
    inserted: () => [],
  });
}

function fromYaml(text: string, source: string, base: string | null, request: LoadRequest): Loaded {
  const { get, env, readText, readZone, calendar, selection, notifies = true } = request;
  const read = readYaml(text, source);
  if (read.tree === null) return refuse(...read.errors);
  const tree = orEmpty(read.tree);
  const isUsed = usedBy(completed(documentOfTree(tree, source)).document.value, selection, notifies);
  const filled = fillVariables(tree, env, source, isUsed);
  return judge({
    document: withExtraInputs(documentOfTree(filled.tree, source), get),
    source,
    base,
    readText,
    readZone,
    calendar,
    selection,
    errors: [...read.errors, ...filled.errors],
    unjudgeable: filled.unfilled,
    inserted: (path) => insertedAt(filled.tree, path),
  });
}

/** A file without content is an empty configuration. */
function orEmpty(tree: Tree): Tree {
  return tree.kind === 'scalar' && tree.value === null ? { kind: 'mapping', at: tree.at, entries: [] } : tree;
}

interface Case {
  readonly document: Document;
  readonly source: string;
  readonly base: string | null;
  readonly readText: ReadText;
  readonly readZone: ReadZone;
  readonly calendar: Calendar;
  readonly selection: Selection;
  /** The errors of reading. */
  readonly errors: readonly ConfigError[];
  /** Paths whose values cannot be judged after reading. */
  readonly unjudgeable: readonly Path[];
  /** The values of the variables at a path. */
  readonly inserted: (path: Path) => readonly string[];
}

function judge(asked: Case): Loaded {
  const { document: given, source, base, readText, readZone, calendar, selection, errors, unjudgeable: unfilled, inserted } = asked;
  const { document, sources } = completed(given);
  const isUnfilled = (path: Path) => unfilled.some((other) => samePath(path, other));
  const unjudgeable = [...unfilled, ...sources.filter(({ from }) => isUnfilled(from)).map(({ path }) => path)];
  const faults = checkShape(document).filter(({ path }) => !unjudgeable.some((other) => samePath(path, other)));
  const { check, ...found } = beginCheck(
    document,
    draftOf(document, [...unjudgeable, ...faults.filter(({ spoils }) => spoils).map(({ path }) => path)]),
  );
  checkServers(check);
  checkSecrets(check);
  checkLoops(check);
  checkBursts(check);
  checkKinds(check);
  checkExpectedMail(check, calendar);
  checkDns(check);
  checkIncidents(check, calendar);
  const zoneKeys = checkBlocklistKeys(check, readZone);
  checkRun(check);
  checkChannels(check);
  checkHeartbeat(check);
  const authorities = readAuthorities(check, readText, base);
  const logins = readLogins(check, { readText, base }, calendar);
  const identities = readIdentities(check, { readText, base }, calendar);
  const templates = readTemplates(check, readText, base);
  const all = [...errors, ...faults.filter(({ path }) => !isUnavailable(check, path)).map(({ error }) => error), ...found.errors];
  const meant = new Set(faults.flatMap((fault) => (fault.meant === null ? [] : formatPath(fault.meant))));
  const scope = draftScope(check.draft, selection);
  if (all.length > 0) return { ...refuse(...withoutConsequences(all, meant)), scope };
  checkPurpose(check);
  if (found.errors.length > 0) return { ...refuse(...found.errors), scope };
  return {
    ok: true,
    config: buildConfig({
      shape: shapeOf(document),
      source,
      authorities,
      logins,
      identities,
      templates,
      secretParts: [...secretParts(document, inserted), ...zoneKeys],
    }),
    warnings: inOrder(found.warnings),
  };
}

/** Whether `path` belongs to a server with a refused protocol: its other keys depend on that. */
function isUnavailable(check: ConfigCheck, [section, name]: Path): boolean {
  if ((section !== 'senders' && section !== 'mailboxes') || typeof name !== 'string') return false;
  return section === 'senders'
    ? senderForm(check.draft.senders?.[name]?.protocol) === null
    : mailboxForm(check.draft.mailboxes?.[name]?.protocol) === null;
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((segment, index) => segment === b[index]);
}

function inputError(path: string, message: string, hint: string | null): ConfigError {
  return { file: null, line: null, column: null, path, message, expected: null, received: null, hint };
}

function fileError(file: string, reason: string, hint: string | null): ConfigError {
  return { file, line: null, column: null, path: '', message: `cannot be read: ${reason}`, expected: null, received: null, hint };
}

function refuse(...errors: readonly ConfigError[]): Extract<Loaded, { ok: false }> {
  return { ok: false, errors: inOrder(errors), scope: NO_SCOPE };
}

/** In the order of the file, each once: one input may set several keys. */
function inOrder(errors: readonly ConfigError[]): readonly ConfigError[] {
  return [...new Map(errors.map((error) => [formatConfigError(error), error])).values()].toSorted(compareErrors);
}
