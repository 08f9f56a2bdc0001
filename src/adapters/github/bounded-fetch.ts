/** Bytes of one answer: a page of a hundred issues, each as long as GitHub lets it be, has less. */
export const LONGEST_ANSWER = 16 * 1024 * 1024;

type Fetch = (url: string, options: RequestInit) => Promise<Response>;

/** What the client of GitHub's API reads of an answer. */
type Answer = Pick<Response, 'status' | 'statusText' | 'url' | 'headers' | 'body' | 'text' | 'arrayBuffer'>;

/** The same fetch, of whose answers no more than `LONGEST_ANSWER` is read, unpacked: a longer one breaks off. */
export function boundedFetch(fetch: Fetch): (url: string, options: RequestInit) => Promise<Answer> {
  return async (url, options) => {
    const response = await fetch(url, options);
    const { status, statusText, url: from, headers, body } = response;
    return {
      status,
      statusText,
      url: from,
      headers,
      body,
      text: async () => new TextDecoder().decode(await read(body)),
      arrayBuffer: async () => (await read(body)).buffer,
    };
  };
}

async function read(body: Response['body']): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    // Leaving the loop cancels what is left.
    if (size > LONGEST_ANSWER) throw new Error(`an answer of more than ${LONGEST_ANSWER / 1024 / 1024} MB`);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
