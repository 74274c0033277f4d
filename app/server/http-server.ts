import { createServer, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

interface RunningServer {
  /** Where it really listens. */
  url: string;
  /** Takes no new connection, lets every request in flight finish, and resolves when the last has. */
  stop(): Promise<void>;
}

/** For how many milliseconds a client is waited for, so that slow ones hold no connection for ever. */
const patience = {
  /** Until the headers of a request are there. */
  headers: 20_000,
  /** Until all of a request is there. */
  request: 60_000,
  /** Without a byte read or sent. Longer than the worker of an export may take to say anything. */
  idle: 120_000,
  /** How often it is looked for those that are late. */
  look: 5_000,
};

/** More than the people of ten panels open at once; those beyond wait until one is closed. */
const mostConnections = 4_000;

/** Starts to listen; rejects with the system's error if it cannot. */
export async function listen(
  answer: RequestListener,
  host: string,
  port: number,
  waits: Readonly<typeof patience> = patience,
): Promise<RunningServer> {
  const connections = new Set<Socket>();
  const inFlight = new Set<ServerResponse>();
  let stopping = false;

  const server = createServer({ connectionsCheckingInterval: waits.look }, (request, response) => {
    if (stopping) response.setHeader("Connection", "close");
    inFlight.add(response);
    response.once("close", () => {
      inFlight.delete(response);
      // An answer that had begun before the stop could not say that its connection closes.
      if (stopping) request.socket.end();
    });
    answer(request, response);
  });
  // Longer than proxies keep theirs, or they would send a request into a connection that is just being closed.
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = waits.headers;
  server.requestTimeout = waits.request;
  server.setTimeout(waits.idle);
  server.maxConnections = mostConnections;
  server.on("connection", (socket) => {
    connections.add(socket);
    socket.once("close", () => connections.delete(socket));
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { port: realPort } = server.address() as AddressInfo;

  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${realPort}`,
    stop: () =>
      new Promise((resolve) => {
        stopping = true;
        server.close(() => resolve());
        const busy = new Set([...inFlight].map((response) => response.req.socket));
        for (const response of inFlight) if (!response.headersSent) response.setHeader("Connection", "close");
        // Browsers open connections in advance; the server itself would wait for a request on them.
        for (const socket of connections) if (!busy.has(socket)) socket.destroy();
      }),
  };
}
