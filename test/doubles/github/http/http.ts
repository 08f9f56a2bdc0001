import type { GitHubDouble } from '../double.ts';
import { WORKFLOW_TOKEN } from '../double.ts';

export interface Said {
  readonly status: number;
  readonly headers: Headers;
  readonly json: unknown;
  readonly text: string;
}

/** One request to the double with node's own client, so that it is tested without the adapter. */
export async function say(github: GitHubDouble, method: string, path: string, body?: unknown, token = WORKFLOW_TOKEN): Promise<Said> {
  const response = await fetch(`${github.url}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: jsonOf(text) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
