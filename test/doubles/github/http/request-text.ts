import type { IncomingMessage } from 'node:http';
import type { JournalEntry } from '../journal.ts';

/** GitHub's demands on every client (docs.github.com, "Getting started with the REST API"). */
export function habits({ headers }: JournalEntry, text: string): readonly string[] {
  return [
    ...(headers['user-agent'] === undefined ? ['header: User-Agent is missing'] : []),
    ...(headers['x-github-api-version'] === undefined ? ['header: X-GitHub-Api-Version is missing'] : []),
    ...(!String(headers['accept']).includes('application/vnd.github') ? ['header: Accept is not application/vnd.github+json'] : []),
    ...(text !== '' && !String(headers['content-type']).startsWith('application/json') ? ['header: Content-Type is not JSON'] : []),
  ];
}

export async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

export function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
