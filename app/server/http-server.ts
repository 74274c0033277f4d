import { createServer, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

interface RunningServer {
  /** Where it really listens. */
  url: string;
  /** Takes no new connection, lets every request in flight finish, and resolves when the last has. */
  stop(): Promise<void>;
}

/** Starts to listen; rejects with the system's error if it cannot. */
export async function listen(answer: RequestListener, host: string, port: number): Promise<RunningServer> {
  const connections = new Set<Socket>();
  const inFlight = new Set<ServerResponse>();
  let stopping = false;

  const server = createServer((request, response) => {
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
  server.requestTimeout = 60_000;
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
