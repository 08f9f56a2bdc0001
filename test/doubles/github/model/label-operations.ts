import type { Answer } from '../http/answer.ts';
import { refusal, validationFailed } from '../http/answer.ts';
import type { Call } from './operations.ts';
import { labelJson } from '../http/render.ts';

/** GitHub's own limit of a label's description, characters. */
const DESCRIPTION_LIMIT = 100;

export function getLabel(call: Call): Answer {
  const known = call.repository.labels.get((call.parameters['name'] ?? '').toLowerCase());
  return known === undefined ? refusal(404, 'Not Found') : { status: 200, body: labelJson(known, call.repository, call.addresses) };
}

export function createLabel(call: Call): Answer {
  const { repository, body, addresses } = call;
  const name = typeof body['name'] === 'string' ? body['name'] : '';
  if (repository.labels.has(name.toLowerCase())) return validationFailed('Label', 'name', 'already_exists');
  const wrong = wrongDescription(body['description']);
  if (wrong !== null) return wrong;
  repository.describeLabel(name, typeof body['description'] === 'string' ? body['description'] : null);
  return { status: 201, body: labelJson(name, repository, addresses) };
}

export function updateLabel(call: Call): Answer {
  const { repository, body, addresses, parameters } = call;
  const known = repository.labels.get((parameters['name'] ?? '').toLowerCase());
  if (known === undefined) return refusal(404, 'Not Found');
  const wrong = wrongDescription(body['description']);
  if (wrong !== null) return wrong;
  if (typeof body['description'] === 'string') repository.describeLabel(known, body['description']);
  return { status: 200, body: labelJson(known, repository, addresses) };
}

function wrongDescription(description: unknown): Answer | null {
  if (typeof description !== 'string' || description.length <= DESCRIPTION_LIMIT) return null;
  return validationFailed('Label', 'description', 'invalid', `description is too long (maximum is ${DESCRIPTION_LIMIT} characters)`);
}
