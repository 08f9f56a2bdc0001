import type { FaultList } from '../net/fault-list.ts';
import type { Invocation, Json } from './call.ts';
import { fields, list, MethodError, resolved } from './call.ts';
import type { JmapFault } from './faults.ts';
import { changesOf, getFolders, getMails, getQuotas, queryMails } from './reading.ts';
import type { RefuseSet, Submit } from './writing.ts';
import { createSubmissions, destroyMails, getIdentities, importMails } from './writing.ts';
import type { AccountView } from './view.ts';

export const CAPABILITIES = [
  'urn:ietf:params:jmap:core',
  'urn:ietf:params:jmap:mail',
  'urn:ietf:params:jmap:submission',
  'urn:ietf:params:jmap:quota',
] as const;
/** RFC 8620 section 2: maxCallsInRequest. */
export const MOST_CALLS = 16;

/** The result of a request: answers, or a problem of the whole (RFC 8620 section 3.6.1). */
export type Outcome =
  | { readonly kind: 'answers'; readonly answers: readonly Invocation[] }
  | { readonly kind: 'problem'; readonly type: string; readonly detail: string };

export interface MethodWorld {
  readonly faults: FaultList<JmapFault>;
  readonly submit: Submit;
  /** Every method that was called, oldest first. */
  readonly called: string[];
}

/** Carries a request out (RFC 8620 section 3.3). */
export function carriedOut(view: AccountView, body: string, world: MethodWorld): Outcome {
  const request = parsed(body);
  if (request === null) return { kind: 'problem', type: 'notJSON', detail: 'the body is no JSON' };
  const { using, methodCalls } = fields(request);
  if (!Array.isArray(using) || !Array.isArray(methodCalls)) return { kind: 'problem', type: 'notRequest', detail: 'using and methodCalls' };
  const unknown = list(using).find((each) => !CAPABILITIES.some((known) => known === each));
  if (unknown !== undefined) return { kind: 'problem', type: 'unknownCapability', detail: JSON.stringify(unknown) };
  if (methodCalls.length > MOST_CALLS) return { kind: 'problem', type: 'limit', detail: 'maxCallsInRequest' };
  const answers: Invocation[] = [];
  for (const call of methodCalls) {
    const [name, parameters, id] = list(call);
    answers.push(...answered(view, [String(name), fields(parameters), String(id)], answers, world));
  }
  return { kind: 'answers', answers };
}

function answered(
  view: AccountView,
  [name, given, id]: Invocation,
  before: readonly Invocation[],
  world: MethodWorld,
): readonly Invocation[] {
  world.called.push(name);
  try {
    const fault = world.faults.take(
      (each): each is Extract<JmapFault, { kind: 'method' }> => each.kind === 'method' && each.method === name,
    );
    if (fault !== null) throw new MethodError(fault.type, fault.description ?? '');
    const parameters = resolved(given, before);
    if (parameters['accountId'] !== view.account.address) throw new MethodError('accountNotFound', '');
    return answersOf(view, name, parameters, world).map(([answering, answer]) => [
      answering,
      { accountId: view.account.address, ...answer },
      id,
    ]);
  } catch (error) {
    if (!(error instanceof MethodError)) throw error;
    return [['error', { type: error.type, ...(error.message === '' ? {} : { description: error.message }) }, id]];
  }
}

function answersOf(
  view: AccountView,
  name: string,
  parameters: Json,
  { faults, submit }: MethodWorld,
): readonly (readonly [string, Json, ...unknown[]])[] {
  const refuse: RefuseSet = (method) => {
    if (faults.find('read-only') !== null) throw new MethodError('accountReadOnly', '');
    return faults.take((each): each is Extract<JmapFault, { kind: 'set' }> => each.kind === 'set' && each.method === method)?.error ?? null;
  };
  switch (name) {
    case 'Mailbox/get':
      return [[name, getFolders(view, parameters, faults.find('no-drafts') !== null)]];
    case 'Email/get': {
      const hidden =
        list(parameters['ids']).length > 0 &&
        faults.take((each): each is Extract<JmapFault, { kind: 'unfound' }> => each.kind === 'unfound') !== null;
      return [[name, getMails(view, parameters, hidden)]];
    }
    case 'Email/query':
      return [[name, queryMails(view, parameters, faults.find('unlisted') !== null)]];
    case 'Email/changes':
      return [[name, changesOf(view, parameters, faults.find('unlisted') !== null)]];
    case 'Email/set':
      return [[name, destroyMails(view, parameters, refuse)]];
    case 'Email/import':
      return [[name, importMails(view, parameters, refuse)]];
    case 'Quota/get':
      return [[name, getQuotas(view)]];
    case 'Identity/get':
      return [[name, getIdentities(view)]];
    case 'EmailSubmission/set':
      return createSubmissions(
        view,
        faults.find('keeps-drafts') === null ? parameters : { ...parameters, onSuccessDestroyEmail: [] },
        submit,
        refuse,
      );
    default:
      throw new MethodError('unknownMethod', '');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
