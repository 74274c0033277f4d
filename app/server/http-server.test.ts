import { request } from "node:http";
import { connect, type Socket } from "node:net";
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

  describe("with slow clients", () => {
    const waits = { headers: 400, request: 800, idle: 1_500, look: 50 };

    /** Sends the words byte by byte, and says what came back until the connection was closed. */
    async function drip(socket: Socket, atOnce: string, words: string): Promise<string> {
      let answer = "";
      let isOver = false;
      socket.on("error", () => {});
      socket.setEncoding("utf8").on("data", (text) => {
        answer += text;
      });
      const closed = new Promise<void>((resolve) => {
        socket.once("close", () => {
          isOver = true;
          resolve();
        });
      });
      socket.write(atOnce);
      for (const letter of words) {
        if (isOver) break;
        socket.write(letter);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      await closed;
      return answer;
    }

    async function beside(atOnce: string): Promise<{ answer: string; others: string[] }> {
      const server = await listen(
        (asked, response) => {
          asked.resume().once("end", () => response.end("here"));
        },
        "127.0.0.1",
        0,
        waits,
      );
      const slow = drip(connect(Number(new URL(server.url).port), "127.0.0.1"), atOnce, "a".repeat(100));
      const others = await Promise.all(Array.from({ length: 20 }, () => get(server.url)));
      const answer = await slow;
      await server.stop();
      return { answer, others };
    }

    test.each([
      ["headers", `GET / HTTP/1.1\r\nHost: here\r\nX-Slow: `],
      ["a body", `POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 1000\r\n\r\n`],
    ])("one that sends %s byte by byte is cut off, and others are answered meanwhile", async (_, words) => {
      const { answer, others } = await beside(words);
      expect(answer).toMatch(/^HTTP\/1.1 408 /);
      expect(others.every((each) => each.endsWith("here"))).toBe(true);
    });

    test("one that does not read its answer is let go, and others are answered meanwhile", async () => {
      let letGo = () => {};
      const gone = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const server = await listen(
        ({ url }, response) => {
          if (url === "/large") response.once("close", letGo);
          response.end(url === "/large" ? "a".repeat(50_000_000) : "here");
        },
        "127.0.0.1",
        0,
        waits,
      );
      const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
      socket.on("error", () => {});
      socket.pause();
      socket.write("GET /large HTTP/1.1\r\nHost: here\r\n\r\n");
      const others = await Promise.all(Array.from({ length: 20 }, () => get(server.url)));
      expect(others.every((each) => each.endsWith("here"))).toBe(true);
      await gone;
      socket.destroy();
      await server.stop();
    });
  });
});
