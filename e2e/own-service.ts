import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A service of a journey's own on the data of all journeys, that can be killed and started again at the same address. */
export class OwnService {
  origin = "";
  #port = 0;
  #process: ChildProcess | undefined;

  /** @param environment in which it differs from the service of all journeys */
  constructor(readonly environment: Record<string, string> = {}) {}

  async start(): Promise<void> {
    this.#port ||= await freePort();
    const child = spawn("node", ["build/server/main.js"], {
      cwd: join(import.meta.dirname, ".."),
      env: { ...process.env, ...this.environment, PORT: String(this.#port) },
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#process = child;
    for await (const line of createInterface({ input: child.stdout! })) {
      const ready = /^Ready on (\S+)$/.exec(line);
      if (!ready) continue;
      this.origin = ready[1]!;
      child.stdout!.resume();
      return;
    }
    throw new Error("The service did not start");
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
