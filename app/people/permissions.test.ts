import { expect, test } from "vitest";
import { isAllowed, may, type Permission } from "./permissions.ts";
import { type Role, roles } from "./roles.ts";

type Grid = Record<string, Record<Role, boolean>>;

const policy: Grid = {
  start: { member: true, official: true, lead: true, observer: true },
  signInByPasswordAlone: { member: true, official: false, lead: false, observer: false },
  acceptTerms: { member: true, official: false, lead: false, observer: false },
  readFrameworks: { member: true, official: true, lead: true, observer: false },
  assess: { member: true, official: false, lead: false, observer: false },
  comment: { member: true, official: false, lead: false, observer: false },
  readComments: { member: true, official: true, lead: true, observer: false },
  readFigures: { member: false, official: true, lead: true, observer: true },
  readInput: { member: false, official: true, lead: true, observer: false },
  exportInput: { member: false, official: true, lead: true, observer: false },
  readWholeLog: { member: false, official: false, lead: true, observer: false },
  keepEvidence: { member: false, official: true, lead: true, observer: false },
  keepThemes: { member: false, official: true, lead: true, observer: false },
  writeFindings: { member: false, official: true, lead: true, observer: false },
  signOff: { member: false, official: false, lead: true, observer: false },
  writeMinorityViews: { member: true, official: false, lead: false, observer: false },
  readNames: { member: false, official: true, lead: true, observer: false },
  runRounds: { member: false, official: false, lead: true, observer: false },
  enterPaperForms: { member: false, official: false, lead: true, observer: false },
  managePeople: { member: false, official: false, lead: true, observer: false },
  readOutbox: { member: false, official: false, lead: true, observer: false },
  readRecord: { member: false, official: false, lead: true, observer: false },
  declareInterests: { member: true, official: false, lead: false, observer: false },
  readInterests: { member: true, official: true, lead: true, observer: false },
  readRegister: { member: false, official: true, lead: true, observer: false },
  decideInterests: { member: false, official: false, lead: true, observer: false },
};

function row(permission: Permission): [Role, boolean][] {
  return roles.map((role) => [role, isAllowed(role, permission)]);
}

test("who may do what is exactly this", () => {
  const grid = Object.entries(may).map(([name, permission]) => [name, Object.fromEntries(row(permission))]);
  expect(Object.fromEntries(grid)).toEqual(policy);
});

test("a lead official may do all that an official may", () => {
  const more = Object.values(may).filter(
    (permission) => isAllowed("official", permission) && !isAllowed("lead", permission),
  );
  expect(more).toEqual([]);
});
