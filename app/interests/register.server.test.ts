import { expect, test } from "vitest";
import { disablePerson } from "#app/people/person.server.ts";
import { declareCurrent, makePerson } from "#db/factories.server.ts";
import { membersWithoutDeclaration } from "./register.server.ts";

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
