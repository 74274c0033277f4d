import ts from "typescript";
import { commentKinds } from "#app/comments/kinds.ts";
import { verdicts } from "#app/evidence/verdicts.ts";
import { exportFiles } from "#app/exports/files.ts";
import { jobStates } from "#app/exports/job-states.ts";
import { asks } from "#app/findings/asks.ts";
import { directions } from "#app/findings/directions.ts";
import { dispositions } from "#app/findings/dispositions.ts";
import { stances } from "#app/findings/stances.ts";
import { statuses } from "#app/findings/statuses.ts";
import { strengths } from "#app/findings/strengths.ts";
import { themeEvents } from "#app/findings/theme-events.ts";
import { areas } from "#app/framework/areas.ts";
import { editionKinds } from "#app/framework/edition-kinds.ts";
import { statementKinds } from "#app/framework/statement-kinds.ts";
import { storageFaults } from "#app/http/storage-faults.ts";
import { interestKinds } from "#app/interests/kinds.ts";
import { interestOutcomes } from "#app/interests/outcomes.ts";
import { mailKinds } from "#app/mail/kinds.ts";
import { roles } from "#app/people/roles.ts";
import { agreementClasses } from "#app/rounds/agreement-rule.ts";
import { roundChangeKinds } from "#app/rounds/change-kinds.ts";
import { groups } from "#app/rounds/groups.ts";
import { sharings } from "#app/rounds/sharing.ts";
import { answers } from "#app/scores/scale.ts";

// The rules of the layout. Each is a function from files to what breaks it, in the form "path: why".

export type File = { path: string; source: string };

/** The concepts, and the pages made of them. Each may import itself and what stands to its left. */
const order = [
  "framework",
  "people",
  "evidence",
  "interests",
  "rounds",
  "scores",
  "comments",
  "rollups",
  "search",
  "findings",
  "exports",
  "backups",
  "routes",
];

const concepts = order.filter((folder) => folder !== "routes");
const leaves = ["audit", "mail", "http", "ui", "db"];

/**
 * What the files of a place may import beside their own. A folder that is not listed has no place yet. `demo` is all
 * that sets up data: the factories and the demonstration.
 */
const reach: Readonly<Record<string, readonly string[]>> = {
  ui: [],
  db: [],
  audit: ["db"],
  mail: ["db", "ui", "audit"],
  http: ["ui"],
  ...Object.fromEntries(order.map((folder, position) => [folder, [...leaves, ...order.slice(0, position)]])),
  server: [...leaves, ...concepts, "demo"],
  demo: [...leaves, ...concepts],
};

/** What of the shell is no more than a setting, a line to read or a line to write. */
const openToAll = [
  "app/server/arguments.ts",
  "app/server/configuration.server.ts",
  "app/server/log.server.ts",
];

/** Vocabularies and the facts about their members. The schema builds its CHECKs from them. */
const leafLists = [
  "app/framework/areas.ts",
  "app/framework/statement-kinds.ts",
  "app/framework/edition-kinds.ts",
  "app/framework/frameworks.ts",
  "app/people/roles.ts",
  "app/mail/kinds.ts",
  "app/interests/kinds.ts",
  "app/interests/outcomes.ts",
  "app/rounds/sharing.ts",
  "app/rounds/change-kinds.ts",
  "app/rounds/groups.ts",
  "app/scores/scale.ts",
  "app/comments/kinds.ts",
  "app/comments/source-kinds.ts",
  "app/evidence/verdicts.ts",
  "app/findings/dispositions.ts",
  "app/findings/strengths.ts",
  "app/findings/statuses.ts",
  "app/findings/directions.ts",
  "app/findings/stances.ts",
  "app/findings/asks.ts",
  "app/findings/theme-events.ts",
  "app/exports/job-states.ts",
  "app/exports/files.ts",
  "app/http/storage-faults.ts",
];

/** The one part of the demonstration that the service knows: whom to sign in as. */
const demonstrationPeople = "db/demo/people.ts";

/** Where each vocabulary is spelled. */
const vocabularies: Readonly<Record<string, readonly string[]>> = {
  "app/framework/areas.ts": areas,
  "app/framework/statement-kinds.ts": statementKinds,
  "app/framework/edition-kinds.ts": editionKinds,
  "app/people/roles.ts": roles,
  "app/mail/kinds.ts": mailKinds,
  "app/interests/kinds.ts": interestKinds,
  "app/interests/outcomes.ts": interestOutcomes,
  "app/rounds/sharing.ts": sharings,
  "app/rounds/change-kinds.ts": roundChangeKinds,
  "app/rounds/groups.ts": groups,
  "app/rounds/agreement-rule.ts": agreementClasses,
  "app/scores/scale.ts": answers,
  "app/comments/kinds.ts": commentKinds,
  "app/evidence/verdicts.ts": verdicts,
  "app/findings/asks.ts": asks,
  "app/findings/directions.ts": directions,
  "app/findings/dispositions.ts": dispositions,
  "app/findings/stances.ts": stances,
  "app/findings/statuses.ts": statuses,
  "app/findings/strengths.ts": strengths,
  "app/findings/theme-events.ts": themeEvents,
  "app/exports/job-states.ts": jobStates,
  "app/exports/files.ts": exportFiles,
  "app/http/storage-faults.ts": storageFaults,
};

/** The pages that ask nobody who they are. */
const publicRoutes = [
  "sign-in",
  "sign-in-code",
  "password-reset",
  "password-reset-new",
  "sign-out",
  "invitation",
  "help",
  "accessibility-statement",
  "privacy",
  "cookies",
  "not-found",
];

const guards = ["requireActor", "requireSignedIn", "requirePasswordGiven"];

/** Tests of several parts at once, named after what those have in common. */
const testsOfAFolder = [
  "app/comments/running-counts.server.test.ts",
  "app/rollups/batches.server.test.ts",
  "app/ui/controls.test.tsx",
  "app/ui/links.test.tsx",
  "app/ui/styles/tokens.test.ts",
];

const emptyNames = [
  "utils",
  "util",
  "lib",
  "helpers",
  "helper",
  "services",
  "types",
  "constants",
  "hooks",
  "common",
  "misc",
];

const longestBody = 40;

/** The files that the rules know by name. One that is gone would be a rule, or an exception, that says nothing. */
export function namedFilesThatAreGone(files: readonly File[]): string[] {
  const paths = new Set(files.map((file) => file.path));
  const routes = publicRoutes.map((folder) => `app/routes/${folder}/route.tsx`);
  const lists = [...leafLists, ...Object.keys(vocabularies)];
  const named = [...lists, ...openToAll, demonstrationPeople, ...routes, ...testsOfAFolder];
  return [...new Set(named)].filter((path) => !paths.has(path)).map((path) => `${path}: is gone`);
}

export function importsAgainstTheOrder(files: readonly File[]): string[] {
  return files.flatMap((file) => {
    const from = placeOf(file.path);
    if (from === null || from === "root") return [];
    if (!(from in reach)) return [`${file.path}: ${from} has no place in the order`];
    return importsOf(file)
      .filter((imported) => !mayImport(file.path, from, imported))
      .map(({ target }) => `${file.path}: ${from} may not import ${target}`);
  });
}

function mayImport(path: string, from: string, { target, isType }: Import): boolean {
  const to = placeOf(target);
  if (to === null || to === from || reach[from]!.includes(to)) return true;
  if (from === "ui") return false;
  if (from === "db" && leafLists.includes(target)) return true;
  if (from === "people" && target === demonstrationPeople) return true;
  if (to === "demo") return isTest(path);
  if (from === "db" && to === "audit") return isTest(path);
  return openToAll.includes(target) || (target === "app/root.tsx" && isType);
}

/** Where a file stands, for the order of imports; null outside app and db. The root may import anything. */
function placeOf(path: string): string | null {
  if (/^db\/(demo\/|factories\.)/.test(path)) return "demo";
  if (path.startsWith("db/")) return "db";
  if (!path.startsWith("app/")) return null;
  return /^app\/([^/]+)\//.exec(path)?.[1] ?? "root";
}

export function leafListsThatImport(files: readonly File[]): string[] {
  return files
    .filter((file) => leafLists.includes(file.path))
    .flatMap((file) => importsOf(file).map(({ target }) => `${file.path}: imports ${target}`));
}

/** The database is reached from the server's files alone, and never from a page, a part or what speaks HTTP. */
export function storageOutsideServerFiles(files: readonly File[]): string[] {
  const mayStore = (path: string) => isServerFile(path) && !/^app\/(routes|ui|http)\//.test(path);
  return files
    .filter(({ path }) => path.startsWith("app/") && !mayStore(path) && !isTest(path) && !isStarted(path))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => /^(db\/|drizzle-orm(\/|$)|better-sqlite3$)/.test(target))
        .map(({ target }) => `${file.path}: imports ${target}`),
    );
}

export function sessionLibraryOutsideOneFile(files: readonly File[]): string[] {
  const importers = files.filter((file) => importsOf(file).some(({ target }) => target === "lucia"));
  return importers.length === 1
    ? []
    : importers.map((file) => `${file.path}: is one of ${importers.length} that import lucia`);
}

export function pureFilesThatReachTheServer(files: readonly File[]): string[] {
  return files
    .filter(({ path }) => isPure(path))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ target, isType }) => target.startsWith("node:") || (isServerFile(target) && !isType))
        .map(({ target }) => `${file.path}: imports ${target}`),
    );
}

/** What may be loaded anywhere, the browser included: all but the shell, the routes' own modules and the commands. */
function isPure(path: string): boolean {
  return (
    /^app\/(?!server\/)[^/]+\/.+\.tsx?$/.test(path) &&
    !isServerFile(path) &&
    !isTest(path) &&
    !isStarted(path) &&
    !/\/route\.tsx?$/.test(path)
  );
}

export function routesThatBorrow(files: readonly File[]): string[] {
  return files.flatMap((file) => {
    const own = routeFolder(file.path);
    return own === null
      ? []
      : importsOf(file)
          .filter(({ target }) => ![null, own].includes(routeFolder(target)))
          .map(({ target }) => `${file.path}: borrows ${target}`);
  });
}

function routeFolder(path: string): string | null {
  return /^app\/routes\/([^/]+)\//.exec(path)?.[1] ?? null;
}

export function unguardedRoutes(files: readonly File[]): string[] {
  return files
    .filter(({ path }) => !publicRoutes.includes(routeFolder(path) ?? ""))
    .flatMap((file) =>
      loadersAndActions(file)
        .filter(({ body }) => !body || !beginsWithAGuard(body))
        .map(({ name }) => `${file.path}: ${name} does not begin with ${guards.join(" or ")}`),
    );
}

/** Whether the first thing that is called is a guard, and is waited for. */
function beginsWithAGuard(body: ts.Block): boolean {
  const first = body.statements.find((statement) =>
    within(statement).some((node) => ts.isCallOrNewExpression(node) || ts.isAwaitExpression(node)),
  );
  const begun = !first
    ? undefined
    : ts.isExpressionStatement(first)
      ? first.expression
      : ts.isVariableStatement(first)
        ? first.declarationList.declarations[0]?.initializer
        : undefined;
  return (
    begun !== undefined &&
    ts.isAwaitExpression(begun) &&
    ts.isCallExpression(begun.expression) &&
    ts.isIdentifier(begun.expression.expression) &&
    guards.includes(begun.expression.expression.text)
  );
}

export function longRoutes(files: readonly File[]): string[] {
  return files.flatMap((file) =>
    loadersAndActions(file)
      .map(({ name, body }) => ({ name, lines: body ? linesIn(body, file) : 0 }))
      .filter(({ lines }) => lines > longestBody)
      .map(({ name, lines }) => `${file.path}: ${name} has ${lines} lines`),
  );
}

function linesIn(body: ts.Block, file: File): number {
  const tree = treeOf(file);
  const lineAt = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
  return Math.max(1, lineAt(body.end) - lineAt(body.getStart(tree)) - 1);
}

function loadersAndActions(file: File): { name: string; body: ts.Block | null }[] {
  if (!/^app\/routes\/[^/]+\/route\.tsx?$/.test(file.path)) return [];
  return exportsOf(file)
    .filter(({ name }) => ["loader", "action", "*"].includes(name))
    .map(({ name, made }) => ({ name, body: made?.body && ts.isBlock(made.body) ? made.body : null }));
}

export function namesThatSayNothing(files: readonly File[]): string[] {
  return files.flatMap(({ path }) => {
    const words = path.split("/").map((part) => part.split(".")[0]!.split("-").at(-1)!);
    const empty = words.filter((word) => emptyNames.includes(word)).map((word) => `${path}: "${word}"`);
    return /\/index\.tsx?$/.test(path) ? [...empty, `${path}: is a barrel`] : empty;
  });
}

export function testsOfNothing(files: readonly File[]): string[] {
  const paths = new Set(files.map((file) => file.path));
  return [...paths]
    .filter((path) => isTest(path) && !testsOfAFolder.includes(path))
    .filter((path) => {
      const tested = path.replace(/\.test\.tsx?$/, "");
      return ![".ts", ".tsx", ".mjs", ".server.ts", ".server.tsx"].some((end) => paths.has(tested + end));
    })
    .map((path) => `${path}: stands beside nothing of its name`);
}

/** Every address leads to a folder's own route module, and to every folder leads an address. */
export function unmatchedRoutes(files: readonly File[]): string[] {
  const paths = files.map((file) => file.path);
  const table = files.find(({ path }) => path === "app/routes.ts")?.source ?? "";
  const modules = [...table.matchAll(/"([^"]+\.tsx?)"/g)].map(([, module]) => module!);
  const folders = paths
    .filter((path) => path.startsWith("app/routes/"))
    .map((path) => path.split("/").slice(0, 3).join("/"));
  return [
    ...modules
      .filter((module) => !/^routes\/[^/]+\/route\.tsx?$/.test(module))
      .map((module) => `app/routes.ts: ${module} is not the route of a folder`),
    ...modules
      .filter((module) => !paths.includes(`app/${module}`))
      .map((module) => `app/routes.ts: ${module} does not exist`),
    ...[...new Set(folders)]
      .filter((folder) => !modules.some((module) => `app/${module}`.startsWith(`${folder}/`)))
      .map((folder) => `${folder}: no address leads here`),
  ];
}

export function listsSpelledAgain(files: readonly File[]): string[] {
  return files
    .filter(({ path }) => !isTest(path) && !path.startsWith("e2e/"))
    .flatMap((file) => {
      const arrays = nodesOf(file)
        .filter(ts.isArrayLiteralExpression)
        .map(({ elements }) => elements.filter(ts.isStringLiteralLike).map(({ text }) => text));
      return Object.entries(vocabularies)
        .filter(([list]) => list !== file.path)
        .filter(([, members]) => arrays.some((texts) => members.every((member) => texts.includes(member))))
        .map(([list]) => `${file.path}: spells the list of ${list}`);
    });
}

/** The files that read what others wrote or declared. */
const readers =
  /^app\/(interests\/(interest|declaration|register|beside)|scores\/(answers|answer-counts|reasons|given)|comments\/(comments|comments-by-kind|cell-comments|found-comments|pointed-words|replies|reply-counts)|rollups\/[^/]+|search\/(search|members)|findings\/(review-comments|themes|findings|minority-views)|exports\/record-(events|words|request))\.server\.ts$/;

/** What others wrote is read by somebody, who is told first and asked about in the read itself. */
export function readsWithoutAReader(files: readonly File[]): string[] {
  return files
    .filter(({ path }) => readers.test(path))
    .flatMap((file) =>
      exportsOf(file)
        .filter(({ name, made }) => {
          const types = made?.parameters.map(({ type }) => type?.getText(treeOf(file)) ?? "") ?? [];
          const asked = name === "figuresRequest" ? types : types.slice(0, 1);
          return !asked.some((type) => type === "Reader" || type === "Actor");
        })
        .map(({ name }) => `${file.path}: ${name} is not asked by a Reader or an Actor`),
    );
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

function isServerFile(path: string): boolean {
  return /\.server\.tsx?$/.test(path);
}

/** The modules that a process starts with: nothing imports them. */
function isStarted(path: string): boolean {
  return /^app\/(server\/main|[^/]+\/command)\.ts$/.test(path);
}

/** `target` is a path for our own files, a name for packages. A type leaves nothing behind when the program runs. */
type Import = { target: string; isType: boolean };

function importsOf(file: File): Import[] {
  return nodesOf(file).flatMap((node) => {
    const { specifier, isType } = importIn(node);
    return specifier && ts.isStringLiteral(specifier)
      ? [{ target: resolved(specifier.text, file.path), isType }]
      : [];
  });
}

function importIn(node: ts.Node): { specifier?: ts.Node; isType: boolean } {
  if (ts.isImportDeclaration(node))
    return {
      specifier: node.moduleSpecifier,
      isType: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
    };
  if (ts.isExportDeclaration(node)) return { specifier: node.moduleSpecifier, isType: node.isTypeOnly };
  if (ts.isImportTypeNode(node))
    return {
      specifier: ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined,
      isType: true,
    };
  const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return { specifier: isCall ? node.arguments[0] : undefined, isType: false };
}

function resolved(specifier: string, path: string): string {
  if (specifier.startsWith("#")) return specifier.slice(1);
  return specifier.startsWith(".") ? new URL(specifier, `file:///${path}`).pathname.slice(1) : specifier;
}

type Export = {
  name: string;
  made: ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression | null;
};

/** What a file exports beside types, with the function where it is one that is written there. */
function exportsOf(file: File): Export[] {
  return treeOf(file).statements.flatMap((statement): Export[] => {
    if (ts.isExportAssignment(statement)) return [{ name: "default", made: null }];
    if (ts.isExportDeclaration(statement)) return statement.isTypeOnly ? [] : namesIn(statement.exportClause);
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isFunctionDeclaration(statement))
      return [{ name: statement.name?.text ?? "default", made: statement }];
    if (ts.isClassDeclaration(statement)) return [{ name: statement.name?.text ?? "default", made: null }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map(({ name, initializer }) => ({
      name: name.getText(treeOf(file)),
      made:
        initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
          ? initializer
          : null,
    }));
  });
}

function namesIn(clause: ts.NamedExportBindings | undefined): Export[] {
  if (!clause || ts.isNamespaceExport(clause)) return [{ name: clause?.name.text ?? "*", made: null }];
  return clause.elements
    .filter((element) => !element.isTypeOnly)
    .map((element) => ({ name: element.name.text, made: null }));
}

const trees = new WeakMap<File, ts.SourceFile>();

function treeOf(file: File): ts.SourceFile {
  const known = trees.get(file);
  if (known) return known;
  const tree = ts.createSourceFile(file.path, file.source, ts.ScriptTarget.ES2022);
  trees.set(file, tree);
  return tree;
}

function nodesOf(file: File): ts.Node[] {
  return /\.[mc]?[jt]sx?$/.test(file.path) ? within(treeOf(file)) : [];
}

/** The node and all that is in it. */
function within(node: ts.Node, found: ts.Node[] = []): ts.Node[] {
  found.push(node);
  ts.forEachChild(node, (child) => {
    within(child, found);
  });
  return found;
}
