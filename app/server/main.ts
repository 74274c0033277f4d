// React and Remix choose their production halves while they are loaded, so everything else is imported after this.
process.env.NODE_ENV = "production";

const longestStop = 10_000;

const { configuration } = await import("./configuration.server.ts").catch(giveUp);
const { firstStart } = await import("./first-start.server.ts").catch(giveUp);
await firstStart().catch(giveUp);

const [
  build,
  { createApplication },
  { requestListener },
  { listen },
  { watchClosings },
  { startExports },
  { startMail },
  { close },
  { log },
] = await Promise.all([
  import("virtual:remix/server-build"),
  import("./application.server.ts"),
  import("./request-listener.ts"),
  import("./http-server.ts"),
  import("./closings.server.ts"),
  import("./exports.server.ts"),
  import("./mail.server.ts"),
  import("#db/client.server.ts"),
  import("./log.server.ts"),
]);

// A promise nobody waits for spoils its own request only; the other people's go on.
process.on("unhandledRejection", (reason) => log.error({ err: reason }, "a promise failed unseen"));

const { host, port } = configuration;
const application = createApplication({ build, mode: "production", clientFolder: "build/client" });
const server = await listen(requestListener(application), host, port).catch((error) =>
  giveUp(cannotListen(error)),
);
const stopWatching = watchClosings();
const stopExports = startExports(new URL("./export-worker.js", import.meta.url));
const stopMail = startMail();
console.log(`Ready on ${server.url}`);

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, stop);

async function stop(): Promise<void> {
  // npm hands on the signal that the terminal has sent to all, so one Ctrl-C arrives twice.
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), longestStop).unref();
  const mailStopped = stopMail();
  await server.stop();
  stopWatching();
  await stopExports();
  await mailStopped;
  close();
  process.exit(0);
}

function cannotListen(error: NodeJS.ErrnoException): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is already in use; set PORT to another one`,
    EACCES: `Port ${port} may not be opened by this user; set PORT to one above 1023`,
    EADDRNOTAVAIL: `HOST ${host} is not an address of this machine`,
  };
  return new Error(reasons[error.code ?? ""] ?? error.message);
}

function giveUp(error: unknown): never {
  const code = error instanceof Error && "code" in error ? ` (${error.code})` : "";
  console.error(`${error instanceof Error ? error.message : String(error)}${code}`);
  process.exit(1);
}
