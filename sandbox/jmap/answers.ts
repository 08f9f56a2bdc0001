import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AccountView } from './view.ts';

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** @param more further header fields; a content type among them goes before that of JSON */
export function json(response: ServerResponse, status: number, value: unknown, more: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...more });
  response.end(JSON.stringify(value));
}

export const PROBLEM = { 'content-type': 'application/problem+json' } as const;

/** In Cyrus's form. */
export function page(response: ServerResponse, status: number, title: string, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(
    `<!DOCTYPE html><html><head><title>${status} ${title}</title></head><body><h1>${title}</h1><hr><address>Sandbox</address></body></html>`,
  );
}

export function download(view: AccountView, url: URL, response: ServerResponse): void {
  const [, , , , blob = ''] = url.pathname.split('/').map(decodeURIComponent);
  const raw = blob.startsWith('b') ? view.mails.get(blob.slice(1))?.mail.raw : view.blobs.get(blob);
  if (raw === undefined) return page(response, 404, 'Not Found');
  response.writeHead(200, { 'content-type': url.searchParams.get('type') ?? 'application/octet-stream' });
  response.end(raw);
}

/** RFC 8620 section 7.3. */
export function announce(view: AccountView, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.flushHeaders();
  const tell = () => {
    const changed = { [view.account.address]: { Email: view.state } };
    response.write(`event: state\ndata: ${JSON.stringify({ '@type': 'StateChange', changed })}\n\n`);
  };
  view.onChange.add(tell);
  response.once('close', () => view.onChange.delete(tell));
}
