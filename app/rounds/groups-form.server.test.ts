import { describe, expect, test } from "vitest";
import { formOf } from "#app/http/form.ts";
import { groups } from "./groups.ts";
import { groupField, readGroups } from "./groups-form.server.ts";

const members = ["amina", "beth", "carys"];
const read = (...fields: [member: string, value: string][]) =>
  readGroups(formOf(fields.map(([member, value]) => [groupField(member), value])), members);

describe("the form of groups", () => {
  test.each(groups)("takes the group %s", (group) => {
    expect(read(["amina", group])).toEqual({ groups: new Map([["amina", group]]) });
  });

  test("takes an empty field for no group, and says nothing of members whose field is missing", () => {
    expect(read(["amina", ""], ["beth", "provider"])).toEqual({
      groups: new Map([
        ["amina", null],
        ["beth", "provider"],
      ]),
    });
  });

  test("does not read the field of somebody who is not in the round", () => {
    expect(read(["zoe", "provider"], ["zoe", "nonsense"])).toEqual({ groups: new Map() });
  });

  test("refuses what is no group, beside the field", () => {
    expect(read(["amina", "provider"], ["beth", "Provider"])).toEqual({
      messages: { "group.beth": "Select a group from the list" },
    });
  });
});
