import { Secret, TOTP } from "otpauth";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { emptyTables, makePerson } from "#db/factories.server.ts";
import { limits } from "./limit.server.ts";
import { changePassword } from "./password-change.server.ts";
import { disablePerson } from "./person.server.ts";
import { newRecoveryCodes } from "./recovery-code.server.ts";
import { offerOf, setUpSecondStep } from "./second-step.server.ts";
import { type Actor, actorOf, endSessionsOf, pendingActorOf, startSession } from "./session.server.ts";
import { takeSecondStep } from "./sign-in-code.server.ts";
import { beginSession, completeSession, onTheWayTo } from "./sign-in-session.server.ts";

const now = Date.UTC(2026, 10, 22, 12);
const later = now + 300_000;

const amina = makePerson({ email: "amina@example.org", name: "Amina", role: "member" });
const basil = makePerson({ email: "basil@example.org", name: "Basil", role: "official" });

beforeEach(() => emptyTables("recovery_code", "second_step", "rate_limit", "session", "audit_event"));

function requestWith(cookie: string | null): Request {
  const headers = cookie === null ? undefined : { cookie: cookie.split(";")[0]!, "user-agent": "A browser" };
  return new Request("http://127.0.0.1:3000/", { headers });
}

async function appOf(actor: Actor): Promise<(at: number) => string> {
  const request = requestWith(await startSession(actor.id));
  const app = new TOTP({ secret: Secret.fromBase32(offerOf(request, actor).secret.replaceAll(" ", "")) });
  setUpSecondStep(actor, request, app.generate({ timestamp: now }), now);
  return (timestamp) => app.generate({ timestamp });
}

describe("guessing codes", () => {
  const wrong = "Enter the code that your app shows now, or a recovery code that you have not used";

  test("ends after ten wrong ones, also for the right one, whoever counts", async () => {
    const codeAt = await appOf(amina);
    const [recovery] = newRecoveryCodes(amina, now);
    // Another process on the same file: its modules are others, its counters the same.
    vi.resetModules();
    vi.doMock("#db/client.server.ts", () => ({ sqlite }));
    const elsewhere = await import("./limit.server.ts");
    for (let n = 0; n < limits["second-step"].times; n++) {
      if (n % 2 === 1) expect(await elsewhere.secondsToWait("second-step", amina.id)).toBeNull();
      else expect(await takeSecondStep(amina, "000000", later)).toEqual({ status: 400, message: wrong });
    }
    expect(await elsewhere.secondsToWait("second-step", amina.id)).toBeGreaterThan(0);
    for (const code of [codeAt(later), recovery!])
      expect(await takeSecondStep(amina, code, later)).toEqual({
        status: 429,
        message: "There have been too many wrong codes. Wait 15 minutes before you try again",
      });
    expect(await takeSecondStep(basil, "000000", later), "others are counted apart").toMatchObject({
      status: 400,
    });
    vi.doUnmock("#db/client.server.ts");
  });

  test("is refused in the same words whatever is written, in letters of other lengths too", async () => {
    await appOf(amina);
    for (const written of ["éééééé", "١٢٣٤٥٦", "12345", "", "\u{1F511}\u{1F511}\u{1F511}"])
      expect(await takeSecondStep(amina, written, later), written).toEqual({ status: 400, message: wrong });
  });

  test("is not what right codes are counted as", async () => {
    const codeAt = await appOf(amina);
    for (let n = 1; n <= limits["second-step"].times + 5; n++) {
      const at = later + n * 30_000;
      expect(await takeSecondStep(amina, codeAt(at), at)).toBeNull();
    }
  });
});

describe("the session of somebody who signs in", () => {
  const begun = async (...given: Parameters<typeof beginSession>) => {
    const outcome = await beginSession(...given);
    if (!("cookie" in outcome)) throw new Error(outcome.message);
    return outcome;
  };
  const completed = async (cookie: string) => {
    const outcome = await completeSession(requestWith(cookie), amina, later);
    return "cookie" in outcome ? outcome.cookie : outcome.message;
  };

  test("does not begin with a password that was changed, or for somebody who was shut out, meanwhile", async () => {
    const sessions = () =>
      sqlite.prepare("SELECT count(*) FROM session WHERE ended_at IS NULL").pluck().get() as number;
    const carys = makePerson({ email: "carys@example.org", name: "Carys", role: "member" });
    changePassword(carys.id, "a newer hash", later);
    const wrong = { status: 400, message: "Enter a correct email address and password" };
    expect(await beginSession(requestWith(null), carys, "an older hash")).toEqual(wrong);
    expect(await begun(requestWith(null), carys, "a newer hash")).toMatchObject({ awaited: null });
    disablePerson(carys.id, later, null);
    expect(await beginSession(requestWith(null), carys, "a newer hash")).toEqual(wrong);
    expect(sessions()).toBe(0);
  });

  test("is not completed once everything was ended, however right the code", async () => {
    await appOf(amina);
    const { cookie } = await begun(requestWith(null), amina);
    endSessionsOf(amina.id, later);
    expect(await completed(cookie)).toBe("The code came too late. Sign in once more");
    expect(sqlite.prepare("SELECT count(*) FROM session WHERE ended_at IS NULL").pluck().get()).toBe(0);
  });

  test("begins anew at each step, and an id that was planted is never taken up", async () => {
    const planted = "session=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    await appOf(amina);
    const { cookie, awaited } = await begun(requestWith(planted), amina);
    expect(awaited).toBe("code");
    expect(cookie).not.toContain("aaaaaaaa");
    expect(await actorOf(requestWith(planted))).toBeNull();
    expect(await pendingActorOf(requestWith(planted))).toBeNull();

    const whole = await completed(cookie);
    expect(whole.split(";")[0]).not.toBe(cookie.split(";")[0]);
    expect(await pendingActorOf(requestWith(cookie)), "what waited is over").toBeNull();
    expect(await actorOf(requestWith(cookie))).toBeNull();
    expect(await actorOf(requestWith(whole))).toEqual(amina);
    expect(sqlite.prepare("SELECT DISTINCT agent FROM session WHERE agent <> ''").pluck().all()).toEqual([
      "A browser",
    ]);
  });

  test("is not opened by a cookie that was changed", async () => {
    const cookie = (await startSession(amina.id)).split(";")[0]!;
    const swapped = cookie.slice(0, -1) + (cookie.endsWith("a") ? "b" : "a");
    for (const changed of [swapped, cookie.slice(0, -1), `${cookie}a`, cookie.toUpperCase()])
      expect(await actorOf(requestWith(changed)), changed).toBeNull();
    expect(await actorOf(requestWith(cookie))).toEqual(amina);
  });

  test("waits for whom it is, and no code of somebody else's goes with it", async () => {
    const [aminas] = [await appOf(amina), await appOf(basil)];
    const { cookie } = await begun(requestWith(null), basil);
    const pending = (await pendingActorOf(requestWith(cookie)))!;
    expect(pending).toEqual(basil);
    expect(await takeSecondStep(pending, aminas(later), later)).toMatchObject({ status: 400 });
  });

  test("leads where it was wanted, by way of what is still to come", async () => {
    expect(onTheWayTo("/areas?round=1", null)).toBe("/areas?round=1");
    expect(onTheWayTo("/areas?round=1", "code")).toBe("/sign-in/code?next=%2Fareas%3Fround%3D1");
    expect(onTheWayTo("/", "set-up")).toBe("/account/second-step?next=%2F");
    expect((await begun(requestWith(null), basil)).awaited).toBe("set-up");
  });
});
