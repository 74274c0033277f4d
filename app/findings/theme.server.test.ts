import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  comment,
  day,
  makePerson,
  makeRound,
  makeTheme,
  placeOf,
  submit,
  tag,
} from "#db/factories.server.ts";
import {
  createTheme,
  describeTheme,
  mergeTheme,
  restoreTheme,
  retireTheme,
  splitTheme,
} from "./theme.server.ts";
import { themeFor, themesFor } from "./themes.server.ts";

loadOutlines(0);
const member = (name: string) => makePerson({ email: `${name}@example.org`, name, role: "member" });
const panel = ["Amina", "Beth", "Carys", "Dev"].map(member);
const farida = makePerson({ email: "farida@example.org", name: "Farida", role: "official" });
const duncan = makePerson({ email: "duncan@example.org", name: "Duncan", role: "lead" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const now = 10 * day;
const body = "Somebody has to write the log on Sunday night";

/** One comment of each member of the panel, sent. */
function comments(): string[] {
  const round = makeRound({ members: panel });
  return panel.map((who) => {
    const place = placeOf(who, round, "npqsl", 1, now);
    const id = comment(who, place, { body }, now);
    submit(who, place, answersOf("4"), now);
    return id;
  });
}

const theme = (name: string, definition = "") => makeTheme(farida, { name, definition }, now);
const whole = (id: string) => themeFor(duncan, id, now)!;
const under = (id: string) => whole(id).links.map(({ comment, quote }) => `${comment.id} ${quote}`);
const revisionOf = (id: string) => whole(id).revision;
const happened = (id: string) =>
  whole(id).history.map(({ kind, name, other, by }) => [kind, name, other?.name ?? null, by]);

describe("a theme", () => {
  test("is made, renamed and defined, and its history keeps each with who and what", () => {
    const id = theme("Recording", "What is written down");
    describeTheme(duncan, id, { name: "Workload of recording", definition: "Logs" }, 1, now + 1);
    expect(whole(id)).toMatchObject({ name: "Workload of recording", definition: "Logs", revision: 2 });
    expect(happened(id)).toEqual([
      ["created", "Recording", null, "Farida"],
      ["described", "Workload of recording", null, "Duncan"],
    ]);
    describeTheme(duncan, id, { name: "Workload of recording", definition: "Logs" }, 2, now + 2);
    expect(revisionOf(id), "nothing changed").toBe(2);
  });

  test("has a name that no other in use has, whatever its case and spaces", () => {
    const id = theme("Budget detail");
    const other = theme("Costs");
    const taken = { kind: "name-taken", name: "Budget detail" };
    expect(createTheme(farida, { name: " budget  DETAIL", definition: "" }, now)).toEqual(taken);
    expect(describeTheme(farida, other, { name: "BUDGET detail", definition: "" }, null, now)).toEqual(taken);
    expect(describeTheme(farida, id, { name: "Budget Detail", definition: "" }, null, now).kind).toBe(
      "written",
    );
  });

  test("that somebody else has changed since is not changed, and what it says now is told", () => {
    const id = theme("Recording");
    describeTheme(farida, id, { name: "Logs", definition: "Said by one" }, 1, now);
    const second = describeTheme(duncan, id, { name: "Diaries", definition: "Said by the other" }, 1, now);
    expect(second).toMatchObject({
      kind: "conflict",
      stored: { name: "Logs", definition: "Said by one", revision: 2 },
    });
    expect(whole(id).name).toBe("Logs");
    expect(retireTheme(duncan, id, 1, now).kind).toBe("conflict");
    expect(mergeTheme(duncan, id, theme("Other"), 1, now).kind).toBe("conflict");
    expect(splitTheme(duncan, id, { name: "New", definition: "", linkIds: [] }, 1, now).kind).toBe(
      "conflict",
    );
  });

  test("is retired with what belongs to it, and restored with it, unless its name is taken", () => {
    const [first] = comments();
    const id = theme("Recording");
    tag(farida, id, first!, now);
    retireTheme(farida, id, 1, now);
    expect(whole(id)).toMatchObject({ isRetired: true, comments: 1 });
    expect(describeTheme(farida, id, { name: "Logs", definition: "" }, null, now).kind).toBe("retired");
    const namesake = theme("recording");
    expect(restoreTheme(farida, id, now)).toEqual({ kind: "name-taken", name: "recording" });
    describeTheme(farida, namesake, { name: "Other", definition: "" }, null, now);
    expect(restoreTheme(farida, id, now).kind).toBe("written");
    expect(whole(id)).toMatchObject({ isRetired: false, comments: 1 });
    expect(happened(id).map(([kind]) => kind)).toEqual(["created", "retired", "restored"]);
  });
});

describe("a merge", () => {
  test("brings what belonged to one theme under the other, each once, and says where it came from", () => {
    const [a, b, c] = comments() as [string, string, string];
    const [from, into] = [theme("Logs"), theme("Recording")];
    for (const id of [a, b]) tag(farida, from, id, now);
    tag(farida, from, a, now, "Sunday night");
    for (const id of [b, c]) tag(farida, into, id, now);
    mergeTheme(duncan, from, into, 1, now + 1);
    expect(under(into).toSorted()).toEqual(
      [`${a} null`, `${a} Sunday night`, `${b} null`, `${c} null`].toSorted(),
    );
    expect(whole(into).links.filter(({ movedFrom }) => movedFrom === "Logs")).toHaveLength(2);
    expect(whole(from)).toMatchObject({
      isRetired: true,
      mergedInto: { id: into, name: "Recording" },
      comments: 0,
    });
    expect(happened(from).at(-1)).toEqual(["retired", "Logs", "Recording", "Duncan"]);
    expect(happened(into).at(-1)).toEqual(["merged", "Recording", "Logs", "Duncan"]);
    const kept = sqlite.prepare(
      "SELECT count(*) FROM theme_link WHERE theme_id = ? AND removed_at IS NOT NULL",
    );
    expect(kept.pluck().get(from), "what was linked stays on record").toBe(3);
  });

  test("into itself, into what is retired or into nothing changes nothing", () => {
    const [id, retired] = [theme("Logs"), theme("Old")];
    retireTheme(farida, retired, null, now);
    expect(mergeTheme(farida, id, id, null, now).kind).toBe("itself");
    expect(mergeTheme(farida, id, retired, null, now).kind).toBe("retired");
    expect(mergeTheme(farida, id, "nothing", null, now).kind).toBe("missing");
    expect(whole(id)).toMatchObject({ isRetired: false, revision: 1 });
  });
});

describe("a split", () => {
  test("moves what is chosen to a new theme, and leaves the rest", () => {
    const [a, b] = comments() as [string, string];
    const id = theme("Recording");
    const chosen = tag(farida, id, a, now);
    tag(farida, id, b, now);
    const outcome = splitTheme(duncan, id, { name: "Logs", definition: "", linkIds: [chosen] }, 1, now);
    const created = (outcome as { id: string }).id;
    expect([under(id), under(created)]).toEqual([[`${b} null`], [`${a} null`]]);
    expect(happened(id).at(-1)).toEqual(["split", "Recording", "Logs", "Duncan"]);
    expect(happened(created)).toEqual([["created", "Logs", "Recording", "Duncan"]]);
    expect(whole(created).links[0]!.movedFrom).toBe("Recording");
  });

  test("of nothing, of another theme's links or under a name that is taken changes nothing", () => {
    const [a] = comments() as [string];
    const [id, other] = [theme("Recording"), theme("Costs")];
    const its = tag(farida, id, a, now);
    const anothers = tag(farida, other, a, now);
    const split = (name: string, linkIds: number[]) =>
      splitTheme(farida, id, { name, definition: "", linkIds }, null, now).kind;
    expect([split("Logs", []), split("Logs", [anothers, 99_999]), split("costs", [its])]).toEqual([
      "no-links",
      "no-links",
      "name-taken",
    ]);
    expect(themesFor(farida, now)).toHaveLength(2);
  });
});

test("whatever is merged and split, each comment stays under a theme once, and every theme's history begins with its making", () => {
  const ids = comments();
  const deed = fc.record({
    kind: fc.constantFrom("merge", "split"),
    from: fc.nat(9),
    into: fc.nat(9),
    at: fc.nat(9),
  });
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 8 }), (deeds) => {
      sqlite.exec("SAVEPOINT deeds");
      try {
        const start = ["One", "Two", "Three"].map((name) => theme(name));
        ids.forEach((id, i) => {
          tag(farida, start[i % 3]!, id, now);
        });
        deeds.forEach(({ kind, from, into, at }, n) => {
          const standing = themesFor(farida, now).filter(({ isRetired }) => !isRetired);
          const one = standing[from % standing.length]!;
          if (kind === "merge") mergeTheme(farida, one.id, standing[into % standing.length]!.id, null, now);
          else {
            const { links } = whole(one.id);
            const linkIds = links.slice(0, at).map(({ id }) => id);
            splitTheme(farida, one.id, { name: `New ${n}`, definition: "", linkIds }, null, now);
          }
        });
        const themes = themesFor(farida, now);
        expect(themes.flatMap(({ id }) => under(id)).toSorted()).toEqual(
          ids.map((id) => `${id} null`).toSorted(),
        );
        for (const { id, revision } of themes) {
          expect(happened(id)[0]![0]).toBe("created");
          expect(happened(id)).toHaveLength(revision);
        }
      } finally {
        sqlite.exec("ROLLBACK TO deeds");
      }
    }),
    { numRuns: 40 },
  );
});

test("each change is on record, and never the words", () => {
  const id = theme("Marmalade", "Of oranges");
  describeTheme(duncan, id, { name: "Marmalades", definition: "Of oranges" }, null, now);
  const events = sqlite
    .prepare("SELECT action, object, detail FROM audit_event WHERE object = ?")
    .all(`theme ${id}`);
  expect(events).toMatchObject([{ action: "theme created" }, { action: "theme described" }]);
  expect(JSON.stringify(events)).not.toMatch(/marmalade|orange/i);
});
