import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

const pureTests = ["app/**/*.test.{ts,tsx}"];
const databaseTests = ["app/**/*.server.test.{ts,tsx}", "app/routes/**/*.test.{ts,tsx}", "db/**/*.test.ts"];

const nativeDependencies = [
  "better-sqlite3",
  "@myriaddreamin/typst-ts-node-compiler",
  "@node-rs/argon2",
  "@resvg/resvg-wasm",
];

/** The server and the routes are built together from our own entries, so that each module exists once in a thread. */
function serverEntry(): Plugin {
  return {
    name: "server-entry",
    enforce: "post",
    config: (_, { isSsrBuild }) =>
      isSsrBuild
        ? {
            build: {
              rollupOptions: {
                input: {
                  main: "app/server/main.ts",
                  "export-worker": "app/server/export-worker.server.ts",
                },
                output: { entryFileNames: "[name].js" },
              },
            },
          }
        : {},
  };
}

/** Compresses the client's files once, as far as it goes, instead of at every request. */
function compressedAssets(): Plugin {
  return {
    name: "compressed-assets",
    enforce: "post",
    // With the second build, which still adds to what the first has written.
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
    closeBundle() {
      const assets = join(import.meta.dirname, "build/client/assets");
      for (const name of readdirSync(assets).filter((each) => /\.(css|js|svg)$/.test(each))) {
        const content = readFileSync(join(assets, name));
        writeFileSync(join(assets, `${name}.br`), brotliCompressSync(content));
        writeFileSync(join(assets, `${name}.gz`), gzipSync(content, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  plugins: process.env.VITEST
    ? []
    : [
        tailwindcss(),
        remix({
          future: {
            v3_fetcherPersist: true,
            v3_lazyRouteDiscovery: true,
            v3_relativeSplatPath: true,
            v3_routeConfig: true,
            v3_singleFetch: true,
            v3_throwAbortReason: true,
          },
        }),
        serverEntry(),
        compressedAssets(),
      ],
  build: { target: "es2022", sourcemap: false },
  ssr: { external: nativeDependencies },
  optimizeDeps: { exclude: nativeDependencies },
  server: {
    watch: {
      ignored: ["build", "data", "test-results"].map((folder) => `${import.meta.dirname}/${folder}/**`),
    },
  },
  test: {
    // Generous, for machines that do other work beside: a slow machine is no failure.
    testTimeout: 30_000,
    projects: [
      // What knows nothing of the database shares its modules, which takes a third of the time.
      { extends: true, test: { name: "pure", isolate: false, include: pureTests, exclude: databaseTests } },
      { extends: true, test: { name: "database", include: databaseTests } },
    ],
    // Empty variables count as unset: what the developer has set for other purposes must not reach the tests.
    env: { DATA_DIR: ":memory:", DEMO: "0", HOST: "", ORIGIN: "", PORT: "", TRUST_PROXY: "" },
  },
});
