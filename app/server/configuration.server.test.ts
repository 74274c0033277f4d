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
      mail: null,
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

  test("says by which server mail goes, and from whom", () => {
    const MAIL_FROM = "review@example.org";
    const mailBy = (SMTP_URL: string) => read({ SMTP_URL, MAIL_FROM }).mail;
    expect(mailBy("smtp://mail.example.org")).toEqual({
      server: { host: "mail.example.org", port: 587, secure: false, auth: null },
      from: MAIL_FROM,
    });
    expect(mailBy("smtps://review:p%40ss%2Fword@mail.example.org")?.server).toEqual({
      host: "mail.example.org",
      port: 465,
      secure: true,
      auth: { user: "review", pass: "p@ss/word" },
    });
    expect(mailBy("smtp://[::1]:2525/")?.server).toMatchObject({ host: "::1", port: 2525 });
    expect(read({ MAIL_FROM }).mail).toBeNull();
  });

  test("refuses mail without a sender, and a server that it cannot read, without repeating its password", () => {
    expect(() => read({ SMTP_URL: "smtp://mail.example.org" })).toThrow(
      /^SMTP_URL is set, so MAIL_FROM must be set too$/,
    );
    for (const SMTP_URL of [
      "mail.example.org",
      "https://review:hunter2@mail.example.org",
      "smtp://review:hunter2@",
      "smtp://review:hunter2@mail.example.org/path",
      "smtp://review:hunter2@mail.example.org?pool=true",
      "smtp://review:hunter2%@mail.example.org",
      "smtp://review@mail.example.org",
      "smtp://review:hunter2@mail.example.org:port",
    ]) {
      const problem = (() => {
        try {
          read({ SMTP_URL, MAIL_FROM: "review@example.org" });
        } catch (error) {
          return (error as Error).message;
        }
      })();
      expect(problem, SMTP_URL).toMatch(/^SMTP_URL must be like .*$/);
      expect(problem).not.toContain("hunter2");
    }
  });

  test.each<Record<string, string>>([
    { MAIL_FROM: "review" },
    { MAIL_FROM: "Review <review@example.org>" },
    { MAIL_FROM: "review@example.org, all@example.org" },
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
