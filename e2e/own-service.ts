import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";

type Circumstances = {
  env?: Record<string, string>;
  /** No file grows beyond so many kilobytes, as on a disk that is full. */
  largestFileKB?: number;
};

/** A service of a test's own, that can be killed and started again at the same address. */
export class OwnService {
  origin = "";
  /** What it has logged since it was last ready. */
  logged: Record<string, unknown>[] = [];
  #port = 0;
  #process: ChildProcess | undefined;
  readonly #env: Record<string, string>;

  constructor({ env = {} }: Pick<Circumstances, "env"> = {}) {
    this.#env = env;
  }

  async start({ largestFileKB }: Pick<Circumstances, "largestFileKB"> = {}): Promise<void> {
    this.#port ||= await freePort();
    const limit = largestFileKB === undefined ? "" : `ulimit -S -f ${largestFileKB * 2}; `;
    // The shell counts in blocks of 512 bytes.
    const child = spawn("sh", ["-c", `${limit}exec node build/server/main.js`], {
      cwd: join(import.meta.dirname, ".."),
      env: { ...process.env, ...this.#env, PORT: String(this.#port) },
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#process = child;
    this.logged = [];
    const lines = createInterface({ input: child.stdout! });
    const ready = new Promise<string | null>((resolve) => {
      lines.on("line", (line) => {
        const origin = /^Ready on (\S+)$/.exec(line)?.[1];
        if (origin) resolve(origin);
        if (line.startsWith("{")) this.logged.push(JSON.parse(line));
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
