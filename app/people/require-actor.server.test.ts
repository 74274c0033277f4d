import { beforeEach, describe, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { declareCurrent, makePerson } from "#db/factories.server.ts";
import { may } from "./permissions.ts";
import { requireActor, requireSignedIn } from "./require-actor.server.ts";
import { roles } from "./roles.ts";
import { endSession, startSession } from "./session.server.ts";
import { refusedHeader } from "./sign-in-again.ts";
import { acceptTerms } from "./terms.server.ts";
import { termsVersion } from "./terms.ts";

const people = roles.map((role) => makePerson({ email: `${role}@example.org`, role }));
const member = people[0]!;

beforeEach(() => sqlite.exec("DELETE FROM session"));

async function cookieOf(personId: string): Promise<string> {
  return (await startSession(personId)).split(";")[0]!;
}

function get(path: string, headers: HeadersInit = {}): Request {
  return new Request(`http://127.0.0.1:3000${path}`, { headers });
}

function post(fields: [string, string][], headers: Record<string, string> = {}): Request {
  return new Request("http://127.0.0.1:3000/frameworks/npqh/sections/1/comments", {
    method: "POST",
    headers,
    body: new URLSearchParams(fields),
  });
}

async function thrownBy(answer: Promise<unknown>): Promise<unknown> {
  const nothing = Symbol();
  const thrown = await answer.then(
    () => nothing,
    (error: unknown) => error,
  );
  if (thrown === nothing) throw new Error("Nothing was thrown");
  return thrown;
}

function refusal(thrown: unknown): unknown {
  const { data, init } = thrown as { data: unknown; init: { status: number } };
  return { status: init.status, data };
}

describe("a request with a session", () => {
  test("is of that person, on a page that every person has", async () => {
    for (const person of people) {
      const request = get("/account", { cookie: await cookieOf(person.id) });
      expect(await requireSignedIn(request)).toEqual(person);
    }
  });

  test("is answered or refused by what the role may", async () => {
    const answers = [];
    for (const person of people) {
      const request = get("/areas", { cookie: await cookieOf(person.id) });
      answers.push(
        await requireActor(request, may.readFigures).then(
          (actor) => actor,
          (thrown) => refusal(thrown),
        ),
      );
    }
    const refused = { status: 403, data: { kind: "forbidden" } };
    expect(answers).toEqual([refused, people[1], people[2], people[3]]);
  });

  test("is refused a form that the role may not send, and is not asked to sign in again", async () => {
    const request = post([["body", "A comment"]], { cookie: await cookieOf(people[1]!.id) });
    expect(refusal(await thrownBy(requireActor(request, may.comment)))).toEqual({
      status: 403,
      data: { kind: "forbidden" },
    });
  });

  test("leaves the form to be read", async () => {
    const request = post([["body", "A comment"]], { cookie: await cookieOf(member.id) });
    expect(await requireActor(request, may.comment)).toEqual(member);
    expect((await request.formData()).get("body")).toBe("A comment");
  });
});

describe("a member who has something to do first", () => {
  const newcomer = makePerson({ email: "newcomer@example.org", role: "member", isNew: true });
  const fields: [string, string][] = [
    ["body", "Two\r\nlines"],
    ["area", "send"],
    ["area", "workload"],
  ];

  test("is led there by every page, which leads back", async () => {
    const request = get("/frameworks/npqh?round=2", { cookie: await cookieOf(newcomer.id) });
    const thrown = (await thrownBy(requireActor(request, may.readFrameworks))) as Response;
    expect([thrown.status, thrown.headers.get("location")]).toEqual([
      302,
      "/terms?next=%2Fframeworks%2Fnpqh%3Fround%3D2",
    ]);
  });

  test("keeps what they had written, and is told why it was not taken", async () => {
    const owned: [string, string][] = [...fields, ["owner", newcomer.id]];
    const request = post(owned, { cookie: await cookieOf(newcomer.id) });
    expect(refusal(await thrownBy(requireActor(request, may.comment)))).toEqual({
      status: 403,
      data: {
        kind: "not-admitted",
        first: "terms",
        fields,
      },
    });
  });

  test("is let in where nothing of it is asked, and on the pages that every person has", async () => {
    const cookie = await cookieOf(newcomer.id);
    expect(await requireActor(get("/terms", { cookie }), may.start, [])).toEqual(newcomer);
    expect(await requireSignedIn(get("/account", { cookie }))).toEqual(newcomer);
    expect(await requireActor(post(fields, { cookie }), may.acceptTerms, [])).toEqual(newcomer);
  });

  test("is led to declare interests once the terms are accepted, and is then let in", async () => {
    const half = makePerson({ email: "half@example.org", role: "member", isNew: true });
    acceptTerms(half, termsVersion, 0);
    const cookie = await cookieOf(half.id);
    const thrown = (await thrownBy(requireActor(get("/", { cookie }), may.start))) as Response;
    expect(thrown.headers.get("location")).toBe("/interests?next=%2F");
    expect(await requireActor(get("/interests", { cookie }), may.readInterests, ["terms"])).toEqual(half);
    expect(refusal(await thrownBy(requireActor(post(fields, { cookie }), may.comment)))).toMatchObject({
      status: 403,
      data: { kind: "not-admitted", first: "interests", fields },
    });
    declareCurrent(half, 0);
    expect(await requireActor(get("/", { cookie }), may.start)).toEqual(half);
  });

  test("is refused what their role may not do before anything is asked of them", async () => {
    const request = get("/areas", { cookie: await cookieOf(newcomer.id) });
    expect(refusal(await thrownBy(requireActor(request, may.readFigures)))).toEqual({
      status: 403,
      data: { kind: "forbidden" },
    });
  });
});

describe("a page that is asked for without a session", () => {
  test.each([
    ["/", "/sign-in?next=%2F"],
    ["/areas/send?round=2&order=a%20b", "/sign-in?next=%2Fareas%2Fsend%3Fround%3D2%26order%3Da%2520b"],
    ["/frameworks/ecf?x=é", "/sign-in?next=%2Fframeworks%2Fecf%3Fx%3D%25C3%25A9"],
  ])("sends %s to the sign-in page, which leads back", async (path, location) => {
    const thrown = (await thrownBy(requireActor(get(path), may.readFigures))) as Response;
    expect(thrown).toBeInstanceOf(Response);
    expect([thrown.status, thrown.headers.get("location")]).toEqual([302, location]);
    const { pathname, search } = new URL(path, "http://127.0.0.1:3000");
    expect(new URL(location, "http://127.0.0.1:3000").searchParams.get("next")).toBe(pathname + search);
  });

  test("is the same where the session has ended", async () => {
    const cookie = await cookieOf(member.id);
    await endSession(get("/", { cookie }));
    const thrown = (await thrownBy(requireSignedIn(get("/account", { cookie })))) as Response;
    expect([thrown.status, thrown.headers.get("location")]).toEqual([302, "/sign-in?next=%2Faccount"]);
  });
});

describe("a form that is sent without a session", () => {
  const fields: [string, string][] = [
    ["body", "Two\r\nlines, “quoted” & <marked>"],
    ["area", "send"],
    ["kind", "wording"],
    ["area", "workload"],
    ["empty", ""],
  ];

  test("asks to sign in again, with all its fields in their order", async () => {
    expect(refusal(await thrownBy(requireActor(post(fields), may.comment)))).toEqual({
      status: 401,
      data: { kind: "sign-in-again", fields, owner: null, asked: "password", refused: null },
    });
  });

  test("says whose form it is, apart from its fields", async () => {
    const owned: [string, string][] = [["owner", member.id], ...fields];
    expect(refusal(await thrownBy(requireActor(post(owned), may.comment)))).toEqual({
      status: 401,
      data: { kind: "sign-in-again", fields, owner: member.id, asked: "password", refused: null },
    });
  });

  test("is known by the session that it had, where it does not say so itself", async () => {
    const cookie = await cookieOf(member.id);
    await endSession(get("/", { cookie }));
    expect(refusal(await thrownBy(requireSignedIn(post(fields, { cookie }))))).toEqual({
      status: 401,
      data: { kind: "sign-in-again", fields, owner: member.id, asked: "password", refused: null },
    });
  });

  test("belongs to whom it says, and not to whom the session was of", async () => {
    const cookie = await cookieOf(member.id);
    await endSession(get("/", { cookie }));
    const owned: [string, string][] = [...fields, ["owner", people[1]!.id]];
    expect(refusal(await thrownBy(requireSignedIn(post(owned, { cookie }))))).toEqual({
      status: 401,
      data: { kind: "sign-in-again", fields, owner: people[1]!.id, asked: "password", refused: null },
    });
  });

  test("carries the message of a sign-in that did not succeed", async () => {
    const request = post(fields, { [refusedHeader]: "Enter a correct email address and password" });
    expect(refusal(await thrownBy(requireSignedIn(request)))).toEqual({
      status: 401,
      data: {
        kind: "sign-in-again",
        fields,
        owner: null,
        asked: "password",
        refused: "Enter a correct email address and password",
      },
    });
  });

  test("goes without its files, which cannot travel", async () => {
    const form = new FormData();
    form.append("before", "1");
    form.append("file", new File(["words"], "words.txt"));
    form.append("after", "2");
    const request = new Request("http://127.0.0.1:3000/", { method: "POST", body: form });
    expect(refusal(await thrownBy(requireSignedIn(request)))).toEqual({
      status: 401,
      data: {
        kind: "sign-in-again",
        fields: [
          ["before", "1"],
          ["after", "2"],
        ],
        owner: null,
        asked: "password",
        refused: null,
      },
    });
  });
});
