import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A service of a test's own, that can be killed and started again at the same address. */
export class OwnService {
  origin = "";
  /** What it has logged since it was last ready. */
  logged: Record<string, unknown>[] = [];
  /** What its last start wrote on the terminal. */
  printed: string[] = [];
  #port = 0;
  #process: ChildProcess | undefined;

  /** @param environment in which it differs from the service of all journeys */
  constructor(readonly environment: Record<string, string> = {}) {}

  /** @param largestFileKB no file grows beyond so many kilobytes, as on a disk that is full */
  async start({ largestFileKB }: { largestFileKB?: number } = {}): Promise<void> {
    this.#port ||= await freePort();
    const limit = largestFileKB === undefined ? "" : `ulimit -S -f ${largestFileKB * 2}; `;
    // The shell counts in blocks of 512 bytes.
    const child = spawn("sh", ["-c", `${limit}exec node build/server/main.js`], {
      cwd: join(import.meta.dirname, ".."),
      env: { ...process.env, ...this.environment, PORT: String(this.#port) },
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#process = child;
    this.logged = [];
    this.printed = [];
    const lines = createInterface({ input: child.stdout! });
    const ready = new Promise<string | null>((resolve) => {
      lines.on("line", (line) => {
        const origin = /^Ready on (\S+)$/.exec(line)?.[1];
        if (origin) resolve(origin);
        if (line.startsWith("{")) this.logged.push(JSON.parse(line));
        else this.printed.push(line);
      });
      lines.once("close", () => resolve(null));
    });
    const origin = await ready;
    if (origin === null) throw new Error("The service did not start");
    this.origin = origin;
  }

  /** What went wrong in it, by its own account. */
  errors(): Record<string, unknown>[] {
    return this.logged.filter(({ level }) => level === "error");
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  async stop(): Promise<void> {
    await this.#end("SIGTERM");
  }

  async #end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
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
