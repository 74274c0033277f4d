// Runs every check and counts. The last line on standard output is the verdict.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

const quick = process.argv.includes("quick");
const folder = mkdtempSync(join(tmpdir(), "framework-review-tests-"));
const total = { passed: 0, failed: 0, skipped: 0 };

process.chdir(join(import.meta.dirname, ".."));
await Promise.all([
  checker("types", "tsc", "--noEmit"),
  checker("format and lint", "biome", "ci", "--max-diagnostics=none", "."),
  checker("unused code", "knip"),
]);
await suite("unit tests", readVitest, async (report) =>
  run({}, "vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`),
);
if (!quick) {
  await suite("tests in the browser", readPlaywright, async (report) =>
    run(
      { E2E_REPORT: report, E2E_PORT: await freePort(3979), E2E_DATA_DIR: join(folder, "data") },
      "playwright",
      "test",
      "--config=e2e/playwright.config.ts",
    ),
  );
}
rmSync(folder, { recursive: true, force: true });

const { passed, failed, skipped } = total;
if (failed > 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);

/** A program that only says whether all is well counts as one test. */
async function checker(title, program, ...given) {
  const { code, output } = await run({}, program, ...given);
  report(title, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] }, output);
}

/** A runner of tests counts for as many tests as it has run. */
async function suite(title, read, start) {
  const file = join(folder, `${title.replaceAll(" ", "-")}.json`);
  const { code, output } = await start(file);
  const count = existsSync(file)
    ? read(JSON.parse(readFileSync(file, "utf8")))
    : { passed: 0, failed: 0, skipped: [] };
  const problem =
    count.passed + count.failed === 0
      ? "No test was run."
      : code !== 0 && count.failed === 0
        ? `Every test passed, and yet the run ended with code ${code}.`
        : null;
  if (problem !== null) count.failed += 1;
  report(title, count, problem === null ? output : `${output}\n${problem}\n`);
}

function report(title, count, output) {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped.length;
  if (count.failed > 0) process.stdout.write(`\n${output}\n`);
  const numbers = `${count.passed} passed, ${count.failed} failed, ${count.skipped.length} skipped`;
  console.log(`${count.failed > 0 ? "✗" : "✓"} ${title}: ${numbers}`);
  for (const name of count.skipped) console.log(`  skipped: ${name}`);
}

function readVitest({ testResults }) {
  const count = { passed: 0, failed: 0, skipped: [] };
  for (const { assertionResults, name, status } of testResults) {
    const before = count.failed;
    for (const test of assertionResults) {
      if (test.status === "passed") count.passed += 1;
      else if (test.status === "failed") count.failed += 1;
      else count.skipped.push(`${relative(process.cwd(), name)}: ${test.fullName}`);
    }
    // A file that cannot be loaded has no tests that could fail.
    if (status === "failed" && count.failed === before) count.failed += 1;
  }
  return count;
}

function readPlaywright({ suites, errors }) {
  const count = { passed: 0, failed: errors.length, skipped: [] };
  for (const { file, title, tests } of suites.flatMap(specsIn)) {
    for (const { status } of tests) {
      if (status === "expected") count.passed += 1;
      else if (status === "skipped") count.skipped.push(`${file}: ${title}`);
      else count.failed += 1;
    }
  }
  return count;
}

function specsIn({ specs, suites = [] }) {
  return [...specs, ...suites.flatMap(specsIn)];
}

/** Runs one of the project's programs to its end. What it says is kept, to be shown in full if something failed. */
function run(environment, program, ...given) {
  console.log(`… ${[program, ...given].slice(0, 2).join(" ")}`);
  return new Promise((resolve) => {
    const child = spawn(`node_modules/.bin/${program}`, given, {
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output }),
    );
  });
}

/** The preferred port, or, where that is taken, one that is not. */
async function freePort(preferred) {
  const open = (port) =>
    new Promise((resolve) => {
      const server = createServer().once("error", () => resolve(null));
      server.listen(port, "127.0.0.1", () => {
        const { port: real } = server.address();
        server.close(() => resolve(String(real)));
      });
    });
  return (await open(preferred)) ?? (await open(0));
}
