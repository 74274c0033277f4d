import { request } from "node:http";
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { listen } from "./http-server.ts";

/** The whole answer to a GET, or the code of the error. */
function get(url: string): Promise<string> {
  return new Promise((resolve) => {
    request(url, (response) => {
      let body = `${response.headers.connection}: `;
      response.setEncoding("utf8").on("data", (text) => {
        body += text;
      });
      response.on("end", () => resolve(body));
    })
      .on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "error"))
      .end();
  });
}

describe("the HTTP server", () => {
  test("says where it really listens", async () => {
    const server = await listen((_, response) => response.end("here"), "127.0.0.1", 0);
    expect(await get(server.url)).toContain("here");
    await server.stop();
  });

  test("does not start on a port that is taken", async () => {
    const first = await listen((_, response) => response.end(), "127.0.0.1", 0);
    const port = Number(new URL(first.url).port);
    await expect(listen(() => {}, "127.0.0.1", port)).rejects.toMatchObject({ code: "EADDRINUSE" });
    await first.stop();
  });

  test("lets what it has begun finish when it is stopped, and takes nothing new", async () => {
    let finish = () => {};
    let began = () => {};
    const beginning = new Promise<void>((resolve) => {
      began = resolve;
    });
    const server = await listen(
      (_, response) => {
        finish = () => response.end("finished");
        began();
      },
      "127.0.0.1",
      0,
    );
    const answer = get(server.url);
    await beginning;
    const stopped = server.stop();
    expect(await get(server.url)).toBe("ECONNREFUSED");
    finish();
    expect(await answer).toBe("close: finished");
    await stopped;
  });

  test("does not wait for connections on which nothing was asked", async () => {
    const server = await listen((_, response) => response.end(), "127.0.0.1", 0);
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
    await new Promise((resolve) => socket.once("connect", resolve));
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.on("error", () => {});
    await get(server.url);
    await server.stop();
    await closed;
  });
});
