import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';

/** A proxy that opens every tunnel to the one server at `url`, whichever it is asked for. */
export interface Proxy extends AsyncDisposable {
  readonly url: string;
  /** The requested targets of tunnels, `host:port`. */
  readonly asked: readonly string[];
}

export async function startProxyTo(url: string): Promise<Proxy> {
  const asked: string[] = [];
  const { hostname, port } = new URL(url);
  const server = createServer().on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    const through = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      through.pipe(socket).pipe(through);
    });
    for (const end of [through, socket]) end.on('error', () => through.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.close();
    },
  };
}
