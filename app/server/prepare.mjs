// Runs before the service starts, builds or is tested, when perhaps nothing is installed yet: plain Node only.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const installedMark = join(root, "node_modules/.prepared");
const builtMark = join(root, "build/.prepared");
const sources = [
  "app",
  "db",
  "public",
  "package.json",
  "package-lock.json",
  "tailwind.config.ts",
  "tsconfig.json",
  "vite.config.ts",
];

const steps = { install, build, browser };
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(steps, name));
if (wanted.length === 0 || unknown.length > 0) {
  stop(`Usage: node app/server/prepare.mjs ${Object.keys(steps).join("|")} …`);
}
process.chdir(root);
install();
for (const name of wanted) await steps[name]();

/** Installs what the lock file names, unless that is what is there. */
function install() {
  // Native modules fit one major version of Node on one kind of machine.
  const abi = `${process.versions.modules} ${process.platform} ${process.arch}`;
  const state = hash([join(root, "package-lock.json")], abi);
  if (markOf(installedMark) === state) return;
  if (markOf(installedMark) === null && isInstalledAsLocked()) {
    writeFileSync(installedMark, state);
    return;
  }
  say("Installing dependencies (once, a minute or two) …");
  // NODE_ENV=production in the environment would leave out what the build needs.
  npm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
  writeFileSync(installedMark, state);
}

/** Whether somebody has run `npm ci` or `npm install` by hand: npm then leaves a list of what it installed. */
function isInstalledAsLocked() {
  const list = join(root, "node_modules/.package-lock.json");
  if (!existsSync(list)) return false;
  const installed = JSON.parse(readFileSync(list, "utf8")).packages;
  const locked = Object.entries(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages);
  return locked.every(
    ([path, { version, optional }]) => path === "" || optional || installed[path]?.version === version,
  );
}

/** Builds the service, unless the build is of the sources that are there. */
function build() {
  const state = hash(sources.flatMap((path) => filesUnder(join(root, path))));
  if (markOf(builtMark) === state && existsSync(join(root, "build/server/main.js"))) return;
  say("Building …");
  rmSync(builtMark, { force: true });
  run(process.execPath, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"]);
  writeFileSync(builtMark, state);
}

/** Finds a Chromium for the tests, or gets one. */
async function browser() {
  const { findBrowser } = await import("../../e2e/browser.mjs");
  const find = () => findBrowser().catch((error) => stop(error.message));
  if (await find()) return;
  say("Getting a browser for the tests …");
  attempt(60, process.execPath, "node_modules/@playwright/test/cli.js", "install", "chromium");
  if (await find()) return;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    const shell = ["chromium-headless-shell", "fonts-liberation"];
    attempt(60, "apt-get", "update");
    attempt(300, "apt-get", "install", "-y", "--no-install-recommends", ...shell);
    if (!(await find())) attempt(300, "apt-get", "install", "-y", "chromium");
  }
  if (await find()) return;
  stop(
    "The tests need Chromium and none could be found or installed: install it, or name it in CHROMIUM_PATH",
  );
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function hash(files, seed = "") {
  const sum = createHash("sha256").update(seed);
  for (const file of files) sum.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file));
  return sum.digest("hex");
}

function markOf(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function npm(given) {
  const npmItself = process.env.npm_execpath;
  if (npmItself) run(process.execPath, [npmItself, ...given]);
  else run("npm", given);
}

/** Runs a command whose output matters only if it fails. */
function run(command, given) {
  const { status, stdout, stderr, error } = spawnSync(command, given, {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ""}${stderr ?? ""}`);
  stop(`\`${[command, ...given].join(" ")}\` failed${error ? `: ${error.message}` : ""}`);
}

/** Runs a command that may fail, because there is another way. */
function attempt(seconds, command, ...given) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync(command, given, { stdio: "ignore", timeout: seconds * 1000, env });
}

function say(line) {
  console.log(line);
}

function stop(line) {
  console.error(line);
  process.exit(1);
}
