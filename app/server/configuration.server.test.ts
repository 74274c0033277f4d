import { describe, expect, test } from "vitest";
import { readConfiguration } from "./configuration.server.ts";

const read = (given: Record<string, string>) => readConfiguration(given as NodeJS.ProcessEnv);

describe("the configuration", () => {
  test("is complete without any variable: this machine only, with a demonstration", () => {
    expect(read({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      dataDir: "data",
      origin: null,
      demonstration: true,
      trustedProxies: 0,
    });
  });

  test("takes what is set, and an empty variable as not set", () => {
    const given = {
      PORT: "8080",
      HOST: "",
      DATA_DIR: "/srv/review",
      DEMO: "0",
      TRUST_PROXY: "2",
      PATH: "/bin",
    };
    expect(read(given)).toMatchObject({
      port: 8080,
      host: "127.0.0.1",
      dataDir: "/srv/review",
      demonstration: false,
      trustedProxies: 2,
    });
  });

  test("never makes a demonstration where there is a public origin", () => {
    const { origin, demonstration } = read({ ORIGIN: "https://review.example.org/", DEMO: "1" });
    expect(origin).toBe("https://review.example.org");
    expect(demonstration).toBe(false);
  });

  test.each(["127.0.0.1", "127.8.8.8", "localhost", "::1"])("needs no origin on %s", (HOST) => {
    expect(read({ HOST }).host).toBe(HOST);
  });

  test.each(["0.0.0.0", "::", "192.168.1.5", "review.example.org", "127.0.0.1.example.org"])(
    "needs an origin on %s, which other machines can reach",
    (HOST) => {
      expect(() => read({ HOST })).toThrow(/^HOST .* so ORIGIN must be set too$/);
      expect(read({ HOST, ORIGIN: "https://review.example.org" }).host).toBe(HOST);
    },
  );

  test.each<Record<string, string>>([
    { PORT: "http" },
    { PORT: "-1" },
    { PORT: "65536" },
    { PORT: "80.5" },
    { ORIGIN: "review.example.org" },
    { ORIGIN: "https://review.example.org/path" },
    { ORIGIN: "ftp://review.example.org" },
    { DEMO: "yes" },
    { TRUST_PROXY: "-1" },
    { TRUST_PROXY: "many" },
  ])("says in one line which variable is malformed: %o", (given) => {
    const name = Object.keys(given)[0]!;
    expect(() => read(given)).toThrow(new RegExp(`^.*${name}.*$`));
  });
});
