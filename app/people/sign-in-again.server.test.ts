import { Secret, TOTP } from "otpauth";
import { beforeEach, describe, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { emptyTables, makePerson } from "#db/factories.server.ts";
import { hashPassword } from "./password.server.ts";
import { disablePerson, setPasswordHash } from "./person.server.ts";
import { requireSignedIn } from "./require-actor.server.ts";
import { offerOf, setUpSecondStep } from "./second-step.server.ts";
import { actorOf, startSession } from "./session.server.ts";
import { signInAgain } from "./sign-in-again.server.ts";
import { againFields, ownerField, refusedHeader } from "./sign-in-again.ts";

const passwordHash = await hashPassword("golden thread");
const amina = makePerson({ email: "amina@example.org", name: "Amina", role: "member" });
const basil = makePerson({ email: "basil@example.org", name: "Basil", role: "member" });
for (const person of [amina, basil]) setPasswordHash(person.id, passwordHash, 0);

beforeEach(() => sqlite.exec("DELETE FROM session; DELETE FROM sign_in_failure"));

const fields: [string, string][] = [
  ["body", "Two\r\nlines, “quoted” & <marked> + 1%"],
  ["area", "send"],
  ["kind", "wording"],
  ["area", "workload"],
  ["empty", ""],
];

const owned = (id: string): [string, string][] => [[ownerField, id], ...fields];

function credentials(email: string, password: string): [string, string][] {
  return [
    [againFields.email, email],
    [againFields.password, password],
  ];
}

function post(all: [string, string][], headers: Record<string, string> = {}): Request {
  return new Request("http://127.0.0.1:3000/frameworks/npqh/sections/1/comments?round=2", {
    method: "POST",
    headers,
    body: new URLSearchParams(all),
  });
}

async function passedOn(request: Request): Promise<{ request: Request; cookie: string | null }> {
  const passed = await signInAgain(request, "192.0.2.1");
  if (passed instanceof Response) throw new Error(`Answered ${passed.status}`);
  return passed;
}

async function fieldsOf(request: Request): Promise<[string, FormDataEntryValue][]> {
  return [...(await request.clone().formData())];
}

function sessions(): number {
  return sqlite.prepare("SELECT count(*) FROM session").pluck().get() as number;
}

async function actorWith(setCookie: string): Promise<unknown> {
  return actorOf(new Request("http://127.0.0.1:3000/", { headers: { cookie: setCookie.split(";")[0]! } }));
}

describe("the form's owner, signing in again,", () => {
  test("has the form handled as if the session had never ended", async () => {
    const headers = { cookie: "session=long-gone", "accept-language": "en-GB" };
    const { request, cookie } = await passedOn(
      post([...credentials(" Amina@example.org", "golden thread"), ...owned(amina.id)], headers),
    );
    expect([request.method, request.url, request.headers.get("accept-language")]).toEqual([
      "POST",
      "http://127.0.0.1:3000/frameworks/npqh/sections/1/comments?round=2",
      "en-GB",
    ]);
    expect(await fieldsOf(request)).toEqual(owned(amina.id));
    expect(await requireSignedIn(request)).toEqual(amina);
    expect(await actorWith(cookie!)).toEqual(amina);
    expect(sessions()).toBe(1);
  });

  test("is given a length that is that of the form alone", async () => {
    const body = new URLSearchParams([...credentials(amina.email, "golden thread"), ...owned(amina.id)]);
    const sent = post([...body], { "content-length": String(body.toString().length) });
    const { request } = await passedOn(sent);
    const length = request.headers.get("content-length");
    expect([null, String(new URLSearchParams(owned(amina.id)).toString().length)]).toContain(length);
    expect(await request.text()).toBe(new URLSearchParams(owned(amina.id)).toString());
  });

  test("leaves the password behind, wherever it stood among the fields", async () => {
    const [email, password] = credentials(amina.email, "golden thread");
    const { request } = await passedOn(post([password!, ...owned(amina.id), email!]));
    expect(await fieldsOf(request)).toEqual(owned(amina.id));
  });
});

describe("somebody else, signing in over a form,", () => {
  const home = { status: 303, location: "/?notice=not-your-form" };

  async function answer(all: [string, string][]): Promise<{ told: unknown; cookie: string }> {
    const answered = await signInAgain(post(all), "192.0.2.1");
    if (!(answered instanceof Response)) throw new Error("Passed on");
    expect(answered.body).toBeNull();
    return {
      told: { status: answered.status, location: answered.headers.get("location") },
      cookie: answered.headers.get("set-cookie")!,
    };
  }

  test("is signed in and taken home, and the form is not sent", async () => {
    const { told, cookie } = await answer([...credentials(basil.email, "golden thread"), ...owned(amina.id)]);
    expect(told).toEqual(home);
    expect(await actorWith(cookie)).toEqual(basil);
  });

  test("is so too where it is not known whose form it is", async () => {
    const unknown = await answer([...credentials(amina.email, "golden thread"), ...fields]);
    const empty = await answer([...credentials(amina.email, "golden thread"), ...owned("")]);
    expect([unknown.told, empty.told]).toEqual([home, home]);
    expect(await actorWith(unknown.cookie)).toEqual(amina);
  });
});

describe("a sign-in over a form that does not succeed", () => {
  test("passes the form on with why, and no session", async () => {
    const wrong = post([...credentials(amina.email, "golden threads"), ...owned(amina.id)]);
    const { request, cookie } = await passedOn(wrong);
    expect(cookie).toBeNull();
    expect(sessions()).toBe(0);
    expect(request.headers.get(refusedHeader)).toBe("Enter a correct email address and password");
    expect(await fieldsOf(request)).toEqual(owned(amina.id));
  });

  test("is asked for again with the same fields", async () => {
    const wrong = post([...credentials("nobody@example.org", "golden thread"), ...owned(amina.id)]);
    const { request } = await passedOn(wrong);
    const thrown = await requireSignedIn(request).catch((error: unknown) => error);
    expect(thrown).toMatchObject({
      data: {
        kind: "sign-in-again",
        fields,
        owner: amina.id,
        refused: "Enter a correct email address and password",
      },
      init: { status: 401 },
    });
  });

  test("is that of a person who is disabled, with the right password", async () => {
    const carys = makePerson({ email: "carys@example.org", role: "member" });
    setPasswordHash(carys.id, passwordHash, 0);
    disablePerson(carys.id, 1, null);
    const { request, cookie } = await passedOn(
      post([...credentials(carys.email, "golden thread"), ...owned(carys.id)]),
    );
    expect([cookie, request.headers.get(refusedHeader)]).toEqual([
      null,
      "Enter a correct email address and password",
    ]);
  });

  test("is one without a password", async () => {
    const { request, cookie } = await passedOn(post([[againFields.email, amina.email], ...owned(amina.id)]));
    expect([cookie, request.headers.get(refusedHeader)]).toEqual([
      null,
      "Enter a correct email address and password",
    ]);
  });
});

describe("any other request", () => {
  test.each<[string, () => Request]>([
    ["a page", () => new Request("http://127.0.0.1:3000/areas")],
    ["a form without the fields of a sign-in", () => post(owned(amina.id))],
    [
      "a form with a file",
      () => {
        const form = new FormData();
        form.append(againFields.email, amina.email);
        form.append(againFields.password, "golden thread");
        return new Request("http://127.0.0.1:3000/", { method: "POST", body: form });
      },
    ],
    [
      "what is not a form",
      () =>
        new Request("http://127.0.0.1:3000/", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ [againFields.email]: amina.email }),
        }),
    ],
    ["a post of nothing", () => new Request("http://127.0.0.1:3000/", { method: "POST" })],
  ])("goes on as it came: %s", async (_, make) => {
    const request = make();
    const passed = await passedOn(request);
    expect(passed.request).toBe(request);
    expect(passed.cookie).toBeNull();
    expect(request.bodyUsed).toBe(false);
    expect(sessions()).toBe(0);
  });

  test("goes on with its session", async () => {
    const cookie = (await startSession(amina.id)).split(";")[0]!;
    const request = post(owned(amina.id), { cookie });
    expect((await passedOn(request)).request).toBe(request);
    expect(await actorOf(request)).toEqual(amina);
  });
});

describe("somebody who has a second step, signing in over a form,", () => {
  const dylan = makePerson({ email: "dylan@example.org", name: "Dylan", role: "member" });
  setPasswordHash(dylan.id, passwordHash, 0);
  const sent = (extra: [string, string][], cookie = "") => post([...extra, ...owned(dylan.id)], { cookie });
  const pair = (setCookie: string | null) => setCookie!.split(";")[0]!;

  async function askedOf(request: Request): Promise<unknown> {
    const thrown = await requireSignedIn(request).catch((error: { data: { asked: unknown } }) => error);
    return "data" in thrown ? thrown.data.asked : "nothing";
  }

  test("is asked for the code with the form kept, and it is handled once the code is right", async () => {
    emptyTables("second_step", "recovery_code");
    const session = new Request("http://127.0.0.1:3000/", {
      headers: { cookie: pair(await startSession(dylan.id)) },
    });
    const app = new TOTP({ secret: Secret.fromBase32(offerOf(session, dylan).secret.replaceAll(" ", "")) });
    const now = Date.now();
    expect(setUpSecondStep(dylan, session, app.generate({ timestamp: now - 30_000 }), now)).toBe(true);

    const first = await passedOn(sent(credentials(dylan.email, "golden thread")));
    expect(await askedOf(first.request)).toBe("code");
    const waiting = pair(first.cookie);
    const wrong = await passedOn(sent([[againFields.code, "nonsense"]], waiting));
    expect(await askedOf(wrong.request)).toBe("code");
    expect(wrong.request.headers.get(refusedHeader)).toContain("Enter the code that your app shows now");

    const code = app.generate({ timestamp: Date.now() });
    const right = await passedOn(sent([[againFields.code, code]], waiting));
    expect(await fieldsOf(right.request)).toEqual(owned(dylan.id));
    expect(await requireSignedIn(right.request)).toEqual(dylan);
    expect(pair(right.cookie)).not.toBe(waiting);

    const late = await passedOn(sent([[againFields.code, code]], waiting));
    expect(await askedOf(late.request)).toBe("password");
    expect(late.request.headers.get(refusedHeader)).toBe("The code came too late. Sign in once more");
  });

  test("and has to set one up first, is told so with the form kept", async () => {
    const official = makePerson({ email: "erin@example.org", role: "official" });
    setPasswordHash(official.id, passwordHash, 0);
    const passed = await passedOn(
      post([...credentials(official.email, "golden thread"), ...owned(official.id)]),
    );
    expect(await askedOf(passed.request)).toBe("set-up");
  });
});
