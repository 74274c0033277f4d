import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type File,
  importsAgainstTheOrder,
  leafListsThatImport,
  listsSpelledAgain,
  longRoutes,
  namedFilesThatAreGone,
  namesThatSayNothing,
  pureFilesThatReachTheServer,
  readsWithoutAReader,
  routesThatBorrow,
  sessionLibraryOutsideOneFile,
  storageOutsideServerFiles,
  testsOfNothing,
  unguardedRoutes,
  unmatchedRoutes,
} from "./architecture.ts";

// Every rule is put to the tree as it is, and to a planted one that breaks it beside files that do not.

const root = join(import.meta.dirname, "..");
const tree: File[] = ["app", "db", "e2e"]
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: path.slice(root.length + 1), source: readFileSync(path, "utf8") }));

const lines = (n: number) => "  step();\n".repeat(n);

const rules: Record<
  string,
  { rule: (files: readonly File[]) => string[]; planted: Record<string, string>; broken: string[] }
> = {
  "imports run one way": {
    rule: importsAgainstTheOrder,
    planted: {
      "app/scores/answer.server.ts": `
        import { a } from "#app/people/roles.ts";
        import { b } from "#app/audit/audit.server.ts";
        import { c } from "#app/server/log.server.ts";
        import { d } from "#db/client.server.ts";
        import { e } from "./scale.ts";
        import type { loader } from "#app/root.tsx";
        import "react";`,
      "app/scores/summary.ts": `export type { Cell } from "../rollups/cell.ts";`,
      "app/rounds/round.ts": `type Answers = typeof import("#app/scores/answers.server.ts");`,
      "app/framework/later.server.ts": `await import("#app/routes/home/route.tsx");`,
      "app/people/shell.server.ts": `import { start } from "#app/server/application.server.ts";`,
      "app/people/links.tsx": `import { loader } from "#app/root.tsx";`,
      "app/people/demonstration.server.ts": `import { demoPeople } from "#db/demo/people.ts";`,
      "app/people/story.server.ts": `import { story } from "#db/demo/story.ts";`,
      "app/people/story.server.test.ts": `import { aPerson } from "#db/factories.server.ts";`,
      "app/audit/audit.server.ts": `import { roles } from "#app/people/roles.ts";`,
      "app/http/page.tsx": `import { Form } from "#app/people/form.tsx";\nimport "#app/rounds/round.ts";`,
      "app/ui/tag.tsx": `import "./field.tsx";\nimport "#app/http/notices.tsx";\nimport "#app/server/log.server.ts";`,
      "app/server/main.ts": `import "#app/exports/files.ts";\nimport "#db/demo/story.ts";`,
      "app/root.tsx": `import { Navigation } from "#app/people/navigation.tsx";`,
      "app/votes/vote.ts": "",
      "db/schema.server.ts": `import "../app/scores/scale.ts";\nimport "../app/scores/assessment.ts";`,
      "db/factories.server.ts": `import "#app/exports/export.server.ts";\nimport "#app/routes/home/route.tsx";`,
      "e2e/home.spec.ts": `import "../app/routes/home/route.tsx";`,
    },
    broken: [
      "app/scores/summary.ts: scores may not import app/rollups/cell.ts",
      "app/rounds/round.ts: rounds may not import app/scores/answers.server.ts",
      "app/framework/later.server.ts: framework may not import app/routes/home/route.tsx",
      "app/people/shell.server.ts: people may not import app/server/application.server.ts",
      "app/people/links.tsx: people may not import app/root.tsx",
      "app/people/story.server.ts: people may not import db/demo/story.ts",
      "app/audit/audit.server.ts: audit may not import app/people/roles.ts",
      "app/http/page.tsx: http may not import app/people/form.tsx",
      "app/http/page.tsx: http may not import app/rounds/round.ts",
      "app/ui/tag.tsx: ui may not import app/http/notices.tsx",
      "app/ui/tag.tsx: ui may not import app/server/log.server.ts",
      "app/votes/vote.ts: votes has no place in the order",
      "db/schema.server.ts: db may not import app/scores/assessment.ts",
      "db/factories.server.ts: demo may not import app/routes/home/route.tsx",
    ],
  },

  "leaf lists import nothing": {
    rule: leafListsThatImport,
    planted: {
      "app/framework/areas.ts": `export const areas = ["send"] as const;`,
      "app/people/roles.ts": `import type { Area } from "#app/framework/areas.ts";`,
      "app/exports/files.ts": `import { z } from "zod";`,
      "app/framework/paths.ts": `import "./areas.ts";`,
    },
    broken: ["app/people/roles.ts: imports app/framework/areas.ts", "app/exports/files.ts: imports zod"],
  },

  "the database is reached from the server's files of the concepts": {
    rule: storageOutsideServerFiles,
    planted: {
      "app/scores/answers.server.ts": `import { eq } from "drizzle-orm";\nimport "#db/client.server.ts";`,
      "app/scores/answers.test.ts": `import "#db/factories.server.ts";`,
      "app/scores/answers.ts": `import type { answer } from "#db/schema.server.ts";`,
      "app/scores/answers-table.tsx": `import { sql } from "drizzle-orm/sqlite-core";`,
      "app/routes/home/route.tsx": `import { db } from "#db/client.server.ts";`,
      "app/routes/home/figures.server.ts": `import { db } from "../../../db/client.server.ts";`,
      "app/http/form.server.ts": `import Database from "better-sqlite3";`,
      "app/server/main.ts": `await import("#db/client.server.ts");`,
      "db/demo/story.ts": `import "../client.server.ts";`,
    },
    broken: [
      "app/scores/answers.ts: imports db/schema.server.ts",
      "app/scores/answers-table.tsx: imports drizzle-orm/sqlite-core",
      "app/routes/home/route.tsx: imports db/client.server.ts",
      "app/routes/home/figures.server.ts: imports db/client.server.ts",
      "app/http/form.server.ts: imports better-sqlite3",
    ],
  },

  "one file knows the library that keeps sessions": {
    rule: sessionLibraryOutsideOneFile,
    planted: {
      "app/people/session.server.ts": `import { Lucia } from "lucia";`,
      "app/people/person.server.ts": `import type { User } from "lucia";`,
      "app/people/roles.ts": `const text = 'import "lucia"';`,
    },
    broken: [
      "app/people/session.server.ts: is one of 2 that import lucia",
      "app/people/person.server.ts: is one of 2 that import lucia",
    ],
  },

  "what is pure or drawn does not reach the server": {
    rule: pureFilesThatReachTheServer,
    planted: {
      "app/scores/scale.ts": `import type { Stored } from "./answers.server.ts";\nimport "./assessment.ts";`,
      "app/scores/assessment.ts": `import { type Stored } from "./answers.server.ts";`,
      "app/scores/answers-table.tsx": `export { answersBehind } from "./answers.server.ts";`,
      "app/ui/moment.ts": `import { inspect } from "node:util";`,
      "app/routes/home/home.tsx": `import { actorOf } from "#app/people/session.server.ts";`,
      "app/routes/home/route.tsx": `import { actorOf } from "#app/people/session.server.ts";`,
      "app/scores/scale.test.ts": `import { readFileSync } from "node:fs";`,
      "app/scores/answers.server.ts": `import { randomUUID } from "node:crypto";`,
      "app/people/command.ts": `import { personCommand } from "./command.server.ts";`,
      "app/server/http-server.ts": `import { createServer } from "node:http";`,
    },
    broken: [
      "app/scores/assessment.ts: imports app/scores/answers.server.ts",
      "app/scores/answers-table.tsx: imports app/scores/answers.server.ts",
      "app/ui/moment.ts: imports node:util",
      "app/routes/home/home.tsx: imports app/people/session.server.ts",
    ],
  },

  "a route borrows from no other route": {
    rule: routesThatBorrow,
    planted: {
      "app/routes/area/route.tsx": `import "./order-choice.tsx";\nimport "#app/ui/page.tsx";`,
      "app/routes/areas/route.tsx": `import "../area/order-choice.tsx";`,
      "app/routes/cell/figures.tsx": `import type { Order } from "#app/routes/area/route.tsx";`,
    },
    broken: [
      "app/routes/areas/route.tsx: borrows app/routes/area/order-choice.tsx",
      "app/routes/cell/figures.tsx: borrows app/routes/area/route.tsx",
    ],
  },

  "every loader and action first asks who is there": {
    rule: unguardedRoutes,
    planted: {
      "app/routes/area/route.tsx": `
        export async function loader({ request, params }) {
          const { area } = params;
          const actor = await requireActor(request, may.readFigures);
          return figures(actor, area);
        }
        export async function action({ request }) {
          await requireSignedIn(request);
        }
        export default function Area() {
          return draw();
        }`,
      "app/routes/areas/route.tsx": `
        export async function loader({ request }) {
          const now = Date.now();
          const actor = await requireActor(request, may.readFigures);
        }
        export const action = async ({ request }) => {
          const actor = requireActor(request, may.readFigures);
        };`,
      "app/routes/cell/route.tsx": `
        export async function loader({ request }) {
          const place = await placeOf(request);
          await requireSignedIn(request);
        }
        export { action } from "./withdrawal.server.ts";`,
      "app/routes/export-file/route.ts": `
        export const loader = ({ request }) => exportFile(request);
        export function action() {
          return null;
        }`,
      "app/routes/comment/route.tsx": `export * from "./loader.server.ts";`,
      "app/routes/help/route.tsx": `export function loader() { return words(); }`,
      "app/routes/areas/rows.tsx": `export function loader() { return words(); }`,
    },
    broken: [
      "app/routes/areas/route.tsx: loader does not begin with requireActor or requireSignedIn or requirePasswordGiven",
      "app/routes/areas/route.tsx: action does not begin with requireActor or requireSignedIn or requirePasswordGiven",
      "app/routes/cell/route.tsx: loader does not begin with requireActor or requireSignedIn or requirePasswordGiven",
      "app/routes/cell/route.tsx: action does not begin with requireActor or requireSignedIn or requirePasswordGiven",
      "app/routes/export-file/route.ts: loader does not begin with requireActor or requireSignedIn or requirePasswordGiven",
      "app/routes/export-file/route.ts: action does not begin with requireActor or requireSignedIn or requirePasswordGiven",
      "app/routes/comment/route.tsx: * does not begin with requireActor or requireSignedIn or requirePasswordGiven",
    ],
  },

  "a loader and an action fit on a screen": {
    rule: longRoutes,
    planted: {
      "app/routes/area/route.tsx": `export function loader() {\n${lines(40)}}\nexport function action() {\n${lines(41)}}\n`,
      "app/routes/help/route.tsx": `export const loader = () => {\n${lines(50)}};\nfunction draw() {\n${lines(60)}}\n`,
    },
    broken: [
      "app/routes/area/route.tsx: action has 41 lines",
      "app/routes/help/route.tsx: loader has 50 lines",
    ],
  },

  "no name is a place for the rest": {
    rule: namesThatSayNothing,
    planted: {
      "app/utils/date.ts": "",
      "app/scores/helpers.server.ts": "",
      "app/rounds/date-utils.test.ts": "",
      "db/types.d.ts": "",
      "e2e/lib/sign-in.mjs": "",
      "app/people/index.ts": "",
      "app/comments/kinds.ts": "",
      "app/ui/library.tsx": "",
    },
    broken: [
      'app/utils/date.ts: "utils"',
      'app/scores/helpers.server.ts: "helpers"',
      'app/rounds/date-utils.test.ts: "utils"',
      'db/types.d.ts: "types"',
      'e2e/lib/sign-in.mjs: "lib"',
      "app/people/index.ts: is a barrel",
    ],
  },

  "a test stands beside what it tests": {
    rule: testsOfNothing,
    planted: {
      "app/scores/scale.ts": "",
      "app/scores/scale.test.ts": "",
      "app/scores/answers.server.ts": "",
      "app/scores/answers.test.ts": "",
      "app/server/log.server.ts": "",
      "app/server/log.server.test.ts": "",
      "app/ui/table.tsx": "",
      "app/ui/table.test.tsx": "",
      "app/ui/controls.test.tsx": "",
      "app/ui/tag.test.tsx": "",
      "app/rounds/scale.test.ts": "",
    },
    broken: [
      "app/ui/tag.test.tsx: stands beside nothing of its name",
      "app/rounds/scale.test.ts: stands beside nothing of its name",
    ],
  },

  "every address leads to a route, and to every route an address": {
    rule: unmatchedRoutes,
    planted: {
      "app/routes.ts": `
        import { index, route } from "@remix-run/route-config";
        export default [
          index("routes/home/route.tsx"),
          route("file", "routes/export-file/route.ts"),
          route("gone", "routes/gone/route.tsx"),
          route("shared", "ui/page.tsx"),
        ];`,
      "app/routes/home/route.tsx": "",
      "app/routes/home/member-home.tsx": "",
      "app/routes/export-file/route.ts": "",
      "app/routes/forgotten/route.tsx": "",
      "app/routes/loose.tsx": "",
      "app/ui/page.tsx": "",
    },
    broken: [
      "app/routes.ts: ui/page.tsx is not the route of a folder",
      "app/routes.ts: routes/gone/route.tsx does not exist",
      "app/routes/forgotten: no address leads here",
      "app/routes/loose.tsx: no address leads here",
    ],
  },

  "a list is spelled in one place": {
    rule: listsSpelledAgain,
    planted: {
      "app/framework/areas.ts": `export const areas = ["send", "progression", "workload", "operations"];`,
      "app/rollups/cell.ts": `const shown = ["operations", "send", "workload", "progression"] as const;`,
      "app/routes/account/route.tsx": `const may = new Set(["member", "official", "lead", "observer", "guest"]);`,
      "app/people/permissions.ts": `const officials = ["official", "lead", "observer"];`,
      "db/schema.server.ts": "const sharings = [`never`, `after-submitting`, `after-closing`];",
      "app/rollups/cell.test.ts": `const all = ["never", "after-submitting", "after-closing"];`,
      "e2e/areas.spec.ts": `const all = ["send", "progression", "workload", "operations"];`,
    },
    broken: [
      "app/rollups/cell.ts: spells the list of app/framework/areas.ts",
      "app/routes/account/route.tsx: spells the list of app/people/roles.ts",
      "db/schema.server.ts: spells the list of app/rounds/sharing.ts",
    ],
  },

  "what others wrote is read by somebody": {
    rule: readsWithoutAReader,
    planted: {
      "app/scores/answers.server.ts": `
        export type Basis = "current" | "first";
        export function answersBehind(reader: Reader, round: Round) {}
        export function everyAnswer(round: Round, reader: Reader) {}
        function inOrder(a: string, b: string) {}`,
      "app/comments/comments.server.ts": `
        const rows = db.select();
        export const commentCounts = (actor: Actor) => 1;
        export const inRound = db.select();
        export { rows };`,
      "app/comments/replies.server.ts": `
        export function repliesTo(reader: Reader, commentId: string) {}
        export function replyOf(commentId: string) {}`,
      "app/rollups/figures-request.server.ts": `
        export function figuresRequest(request: Request, reader: Reader) {}`,
      "app/rollups/area-summary.server.ts": `
        export async function cells(round: Round) {}
        export function cellOf(reader?: unknown) {}`,
      "app/rollups/cell.ts": "export function figuresOf(counts: Counts) {}",
      "app/interests/interest.server.ts": `
        export function interestsFor(reader: Reader) {}
        export function everyInterest() {}`,
      "app/interests/bars.server.ts": "export function barsAt(at: number) {}",
    },
    broken: [
      "app/scores/answers.server.ts: everyAnswer is not asked by a Reader or an Actor",
      "app/comments/comments.server.ts: inRound is not asked by a Reader or an Actor",
      "app/comments/comments.server.ts: rows is not asked by a Reader or an Actor",
      "app/comments/replies.server.ts: replyOf is not asked by a Reader or an Actor",
      "app/rollups/area-summary.server.ts: cells is not asked by a Reader or an Actor",
      "app/rollups/area-summary.server.ts: cellOf is not asked by a Reader or an Actor",
      "app/interests/interest.server.ts: everyInterest is not asked by a Reader or an Actor",
    ],
  },
};

describe.each(Object.entries(rules))("%s", (_, { rule, planted, broken }) => {
  test("in the tree as it is", () => {
    expect(rule(tree)).toEqual([]);
  });

  test("and a breach is told", () => {
    expect(rule(Object.entries(planted).map(([path, source]) => ({ path, source })))).toEqual(broken);
  });
});

describe("the files that the rules name are there", () => {
  test("in the tree as it is", () => {
    expect(namedFilesThatAreGone(tree)).toEqual([]);
  });

  test("and a breach is told", () => {
    const gone = ["app/people/roles.ts", "app/routes/help/route.tsx"];
    expect(namedFilesThatAreGone(tree.filter(({ path }) => !gone.includes(path)))).toEqual([
      "app/people/roles.ts: is gone",
      "app/routes/help/route.tsx: is gone",
    ]);
  });
});
