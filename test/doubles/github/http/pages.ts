import type { Answer } from './answer.ts';

/**
 * One page of a list, with the `Link` header by which clients find the others (docs.github.com, "Using pagination in the REST API").
 *
 * @param address of this list without its query, as GitHub writes it there: by the repository's number
 */
export function page<T>(all: readonly T[], query: URLSearchParams, address: string, render: (item: T) => unknown): Answer {
  const size = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 30)));
  const current = Math.max(1, Number(query.get('page') ?? 1));
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (rel: string, number: number) => {
    const linked = new URLSearchParams(query);
    linked.set('page', String(number));
    return `<${address}?${linked.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(current > 1 ? [link('prev', current - 1)] : []),
    ...(current < last ? [link('next', current + 1), link('last', last)] : []),
    ...(current > 1 ? [link('first', 1)] : []),
  ];
  return {
    status: 200,
    ...(links.length === 0 ? {} : { headers: { link: links.join(', ') } }),
    body: all.slice((current - 1) * size, current * size).map(render),
  };
}
