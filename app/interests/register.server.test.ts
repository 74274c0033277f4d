import { expect, test } from "vitest";
import { disablePerson } from "#app/people/person.server.ts";
import { decidedInterest, declareCurrent, interest, makePerson } from "#db/factories.server.ts";
import { interestsWaitingFor, membersWithoutDeclaration } from "./register.server.ts";

test("officials are told which members have not declared yet", () => {
  const [nasreen, callum, abiola] = ["Nasreen", "Callum", "Abiola"].map((name) =>
    makePerson({ email: `${name.toLowerCase()}@example.org`, name, role: "member", isNew: true }),
  );
  const official = makePerson({ email: "official@example.org", role: "official" });
  const observer = makePerson({ email: "observer@example.org", role: "observer" });
  expect(membersWithoutDeclaration(official)).toEqual(["Abiola", "Callum", "Nasreen"]);
  declareCurrent(callum!, 100);
  disablePerson(abiola!.id, 100, null);
  expect(membersWithoutDeclaration(official)).toEqual(["Nasreen"]);
  expect([membersWithoutDeclaration(observer), membersWithoutDeclaration(nasreen!)]).toEqual([[], []]);
});

test("a lead official is told which interests wait for an outcome, and nobody else", () => {
  const member = makePerson({ email: "amina@example.org", role: "member" });
  const [lead, other] = (["lead", "official"] as const).map((role) =>
    makePerson({ email: `${role}.2@example.org`, role }),
  );
  const waiting = interest(member, { organisation: "Waiting" }, 100);
  decidedInterest(lead!, member, "excluded", { organisation: "Decided" }, 100);
  expect([lead!, other!, member].map((reader) => interestsWaitingFor(reader).map(({ id }) => id))).toEqual([
    [waiting],
    [],
    [],
  ]);
});
