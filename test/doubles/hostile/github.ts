import type { IncomingMessage, ServerResponse } from 'node:http';
import { request as ask } from 'node:http';
import type { Dice } from './dice.ts';
import type { HostileService } from './services.ts';
import { pour, serve } from './services.ts';

type Say = (lines?: boolean) => string;

/** A hostile server in place of GitHub's API: it passes requests on to `url`, and answers some of them itself. */
export async function hostileGitHub(dice: Dice, say: Say, url: string, elsewhere: string): Promise<HostileService> {
  const first = 1 + dice.below(6);
  const { answer, ever } = answering(dice, say, elsewhere);
  const last = dice.chance(50) ? first : first + 1;
  let count = 0;
  return await serve((request, body, response) => {
    count += 1;
    const isList = request.method === 'GET' && /\/issues\?|\/comments\?/.test(request.url ?? '');
    if (count >= first && (ever ? isList : count <= last)) return answer(response);
    return handOn(url, request, body, response);
  });
}

/** An answer, and whether every list gets it: a bad one is requested again, and again later. */
function answering(
  dice: Dice,
  say: Say,
  elsewhere: string,
): { readonly answer: (response: ServerResponse) => void; readonly ever: boolean } {
  const words = say(true);
  const json = { 'content-type': 'application/json; charset=utf-8' };
  const refusal = JSON.stringify({ message: words, documentation_url: `javascript:${words}`, errors: [{ message: words, code: words }] });
  const number = dice.pick([-1, 0, 1e308, 'x', null, 7, 7]);
  const issue = { number, title: words, body: words, state: words, html_url: `javascript:${words}`, node_id: words, created_at: 'never' };
  const issues = dice.some(1, 100, () => ({ ...issue, user: { login: words, type: 'Bot' }, labels: [{ name: words }, words, null] }));
  const odd = dice.pick(['null', '[]', '{}', '[null]', '"x"', '['.repeat(3_000_000), JSON.stringify(issues), JSON.stringify(issue)]);
  const status = dice.pick([400, 401, 403, 404, 410, 422, 451]);
  const redirect = dice.pick([301, 302, 307]);
  const kind = dice.below(6);
  const answer = (response: ServerResponse) => {
    switch (kind) {
      case 0:
        return void response.writeHead(status, json).end(refusal);
      case 1:
        return void response.writeHead(redirect, { location: `${elsewhere}/repos/octo/mail` }).end(words);
      case 2:
        return void response.writeHead(200, { ...json, link: `<${elsewhere}/?page=2>; rel="next"` }).end(JSON.stringify(issues));
      case 3:
        return pour(response.writeHead(200, json));
      default:
        return void response.writeHead(kind === 4 ? 200 : 201, json).end(odd);
    }
  };
  return { answer, ever: kind === 2 };
}

function handOn(url: string, request: IncomingMessage, body: string, response: ServerResponse): void {
  const { method, headers } = request;
  const asked = ask(`${url}${request.url ?? ''}`, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.on('error', () => response.destroy()).pipe(response);
  });
  asked.on('error', () => response.destroy());
  asked.end(body);
}
