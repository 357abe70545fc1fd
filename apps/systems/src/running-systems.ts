import type { AddressInfo } from 'node:net';
import { type FaultSwitches, openFaultSwitches } from '@micromart/sources/faults';
import { createSystemsServer, type SystemsServerOptions } from './server.ts';

export interface RunningSystems extends AsyncDisposable {
  readonly baseUrl: string;
  readonly token: string;
  readonly switches: FaultSwitches;
}

/** The server on a free port, for one test: `await using running = await runSystems(sources)`. */
export async function runSystems(
  sources: SystemsServerOptions['sources'],
  switches: FaultSwitches = openFaultSwitches(),
): Promise<RunningSystems> {
  const token = crypto.randomUUID();
  const server = createSystemsServer({
    sources,
    switches,
    token,
    onFault: (fault) => {
      throw fault;
    },
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    switches,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
