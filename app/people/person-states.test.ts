import { expect, test } from "vitest";
import { stateAt } from "./person-states.ts";

const invitation = { expiresAt: 100, revokedAt: null };
const waiting = { hasPassword: false, disabledAt: null, invitation };

test("somebody is invited until the link expires, then expired", () => {
  expect([99, 100].map((now) => stateAt(waiting, now))).toEqual(["invited", "expired"]);
  expect(stateAt({ ...waiting, invitation: null }, 0)).toBe("expired");
});

test("a revoked invitation stays revoked when it would have expired", () => {
  const revoked = { ...waiting, invitation: { ...invitation, revokedAt: 50 } };
  expect([50, 200].map((now) => stateAt(revoked, now))).toEqual(["revoked", "revoked"]);
});

test("whoever has a password is active, and whoever is disabled is that first", () => {
  const active = { ...waiting, hasPassword: true };
  expect(stateAt(active, 200)).toBe("active");
  expect([active, waiting].map((one) => stateAt({ ...one, disabledAt: 1 }, 50))).toEqual([
    "disabled",
    "disabled",
  ]);
});
