import { Secret, TOTP } from "otpauth";
import { beforeEach, describe, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { emptyTables, makePerson } from "#db/factories.server.ts";
import { newRecoveryCodes, recoveryCodesLeft, takeRecoveryCode } from "./recovery-code.server.ts";
import { roles } from "./roles.ts";
import {
  offerOf,
  removeSecondStep,
  secondStepOf,
  setUpSecondStep,
  stillToCome,
  takeCode,
} from "./second-step.server.ts";
import { type Actor, startSession } from "./session.server.ts";

const now = Date.UTC(2026, 10, 22, 12);
const halfMinute = 30_000;

const amina = makePerson({ email: "amina@example.org", name: "Amina", role: "member" });
const basil = makePerson({ email: "basil@example.org", name: "Basil", role: "official" });

beforeEach(() => emptyTables("recovery_code", "second_step", "mail", "audit_event"));

async function requestOf({ id }: Actor): Promise<Request> {
  const cookie = (await startSession(id)).split(";")[0]!;
  return new Request("http://127.0.0.1:3000/", { headers: { cookie } });
}

/** Sets it up at `now`, and gives what the app shows at a moment. */
async function appOf(actor: Actor): Promise<(at: number) => string> {
  const request = await requestOf(actor);
  const app = new TOTP({ secret: Secret.fromBase32(offerOf(request, actor).secret.replaceAll(" ", "")) });
  const codeAt = (timestamp: number) => app.generate({ timestamp });
  expect(setUpSecondStep(actor, request, codeAt(now), now)).toBe(true);
  return codeAt;
}

function events(): unknown {
  return sqlite.prepare("SELECT actor_id, action, detail FROM audit_event ORDER BY id").all();
}

test("whose role reads what the panel writes needs one, and a member may", () => {
  const asked = roles.map((role) => [
    role,
    stillToCome(makePerson({ email: `${role}@role.example`, role, isNew: true })),
  ]);
  expect(Object.fromEntries(asked)).toEqual({
    member: null,
    official: "set-up",
    lead: "set-up",
    observer: "set-up",
  });
});

describe("the offer", () => {
  test("is 160 bits that the session has to itself, the same at every load", async () => {
    const request = await requestOf(amina);
    const { secret, link, qr } = offerOf(request, amina);
    expect(secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(new URL(link).searchParams.get("secret")).toBe(secret.replaceAll(" ", ""));
    expect(link).toContain("issuer=Framework%20review%20workspace");
    expect(qr.path).toMatch(/^M\d+ \d+h1v1h-1z/);
    expect(offerOf(request, amina)).toEqual({ secret, link, qr });
    expect(offerOf(await requestOf(amina), amina).secret).not.toBe(secret);
    expect(secondStepOf(amina.id)).toBeUndefined();
  });

  test("is taken with a code of it, once, is recorded, and the person is told", async () => {
    const request = await requestOf(amina);
    expect(setUpSecondStep(amina, request, "000000", now)).toBe(false);
    expect(setUpSecondStep(amina, request, "", now)).toBe(false);
    const codeAt = await appOf(amina);
    expect(stillToCome(amina)).toBe("code");
    expect(setUpSecondStep(amina, request, codeAt(now), now)).toBe(false);
    expect(events()).toEqual([{ actor_id: amina.id, action: "second step set up", detail: "{}" }]);
    expect(sqlite.prepare("SELECT person_id, kind FROM mail").all()).toEqual([
      { person_id: amina.id, kind: "second-step-changed" },
    ]);
  });
});

describe("a code", () => {
  test("is taken half a minute early or late, however it is written, and no further off", async () => {
    const codeAt = await appOf(amina);
    const later = now + 100 * halfMinute;
    for (const off of [-2, 2])
      expect(takeCode(amina.id, codeAt(later + off * halfMinute), later), `${off}`).toBe(false);
    for (const [n, off] of [-1, 0, 1].entries()) {
      const code = codeAt(later + off * halfMinute);
      const written = [code, `${code.slice(0, 3)} ${code.slice(3)}`, ` ${code} `][n]!;
      expect(takeCode(amina.id, written, later), `${off}`).toBe(true);
    }
  });

  test("is never taken twice, nor one from before it, nor the one that set it up", async () => {
    const codeAt = await appOf(amina);
    expect(takeCode(amina.id, codeAt(now), now)).toBe(false);
    const later = now + 10 * halfMinute;
    expect(takeCode(amina.id, codeAt(later), later)).toBe(true);
    for (const off of [0, -1])
      expect(takeCode(amina.id, codeAt(later + off * halfMinute), later)).toBe(false);
    expect(takeCode(amina.id, codeAt(later + halfMinute), later)).toBe(true);
  });

  test("of somebody else is none", async () => {
    const [aminas] = [await appOf(amina), await appOf(basil)];
    const later = now + 10 * halfMinute;
    expect(takeCode(basil.id, aminas(later), later)).toBe(false);
    expect(takeCode("nobody", aminas(later), later)).toBe(false);
  });
});

describe("recovery codes", () => {
  test("are ten, each for one use, of which hashes alone are kept", () => {
    const codes = newRecoveryCodes(amina, now);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([a-z2-9]{4}-){6}[a-z2-9]{4}$/);
    const kept = JSON.stringify(sqlite.prepare("SELECT * FROM recovery_code").all());
    for (const code of codes) expect(kept).not.toContain(code.replaceAll("-", ""));

    expect(takeRecoveryCode(basil, codes[0]!, now)).toBe(false);
    expect(takeRecoveryCode(amina, ` ${codes[0]!.toUpperCase().replaceAll("-", " ")}`, now)).toBe(true);
    expect(takeRecoveryCode(amina, codes[0]!, now)).toBe(false);
    expect(recoveryCodesLeft(amina.id)).toBe(9);
    expect(events()).toEqual([
      { actor_id: amina.id, action: "recovery codes made", detail: "{}" },
      { actor_id: amina.id, action: "recovery code used", detail: '{"left":9}' },
    ]);
  });

  test("stop working when new ones are made, and with the second step", async () => {
    await appOf(amina);
    const [first] = newRecoveryCodes(amina, now);
    const [second] = newRecoveryCodes(amina, now);
    expect(takeRecoveryCode(amina, first!, now)).toBe(false);
    expect(removeSecondStep(amina, now)).toBe(true);
    expect(takeRecoveryCode(amina, second!, now)).toBe(false);
    expect(removeSecondStep(amina, now)).toBe(false);
    expect(stillToCome(amina)).toBeNull();
  });
});
