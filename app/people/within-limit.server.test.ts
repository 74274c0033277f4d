import { expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { makePerson } from "#db/factories.server.ts";
import { limits } from "./limit.server.ts";
import { requireWithinLimit } from "./within-limit.server.ts";

const official = makePerson({ email: "farida@example.org", role: "official" });
const other = makePerson({ email: "olwen@example.org", role: "official" });

test("who has asked often enough is refused and told when to ask again, and nobody else is", async () => {
  for (let n = 0; n < limits.export.times; n++) await requireWithinLimit(official, "export");
  const refused = await requireWithinLimit(official, "export").catch((thrown) => thrown);
  expect(refused.data.kind).toBe("too-often");
  expect(refused.init).toMatchObject({ status: 429, headers: { "Retry-After": `${refused.data.seconds}` } });
  await requireWithinLimit(official, "search");
  await requireWithinLimit(other, "export");
});

test("where nothing can be written, nobody is refused for it", async () => {
  sqlite.pragma("query_only = ON");
  await requireWithinLimit(other, "search");
  await expect(requireWithinLimit(official, "export")).resolves.toBeUndefined();
  sqlite.pragma("query_only = OFF");
});
