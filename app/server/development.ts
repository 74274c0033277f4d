import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import { createServer as createVite } from "vite";

process.env.NODE_ENV = "development";

type ApplicationModule = typeof import("./application.server.ts");

const server = createServer((request, response) =>
  vite.middlewares(request, response, () => answer(request, response)),
);
const vite = await createVite({ appType: "custom", server: { middlewareMode: true, hmr: { server } } });

const { configuration } =
  await load<typeof import("./configuration.server.ts")>("configuration.server.ts").catch(giveUp);
const { firstStart } = await load<typeof import("./first-start.server.ts")>("first-start.server.ts");
await firstStart();

const { host, port } = configuration;
server.once("error", giveUp);
server.listen(port, host, () => {
  console.log(`Ready on http://${host}:${(server.address() as AddressInfo).port}`);
});

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => vite.close().finally(() => process.exit(0)));

let current: { from: ApplicationModule; listener: RequestListener } | undefined;

/** Vite loads a changed file anew, and the application is made anew with it. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const from = await load<ApplicationModule>("application.server.ts");
    if (current?.from !== from) {
      const { requestListener } = await load<typeof import("./request-listener.ts")>("request-listener.ts");
      const build = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
      const application = from.createApplication({ build, mode: "development", clientFolder: null });
      current = { from, listener: requestListener(application) };
    }
    current.listener(request, response);
  } catch (error) {
    vite.ssrFixStacktrace(error as Error);
    console.error(error);
    response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" }).end(String(error));
  }
}

/** The server's own files go through Vite too, so that they and the routes share one copy of every module. */
function load<Module>(file: string): Promise<Module> {
  return vite.ssrLoadModule(`/app/server/${file}`) as Promise<Module>;
}

function giveUp(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
