import "./own-data.ts";

import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { Ledger, panelOf, type Writer } from "./faults/panel.ts";
import { randomFrom, seed } from "./faults/random.ts";
import { brokenIn } from "./faults/stored.ts";
import { OwnService } from "./own-service.ts";

// How fast it is under load is for the bench to say; that nothing fails and nothing is lost, for this.

test.describe.configure({ timeout: 300_000 });

test("two hundred members who read, save and submit at once are all answered, and no update is lost", async () => {
  const file = join(process.env.DATA_DIR!, "review.sqlite");
  const writers = await panelOf(200);
  const service = new OwnService();
  const ledger = new Ledger();
  const random = randomFrom(seed);
  const read: number[] = [];
  await service.start();
  try {
    const takePart = async (writer: Writer) => {
      for (let turn = 0; turn < 3; turn += 1) {
        const path = random.one([
          "/",
          "/frameworks/npqsl/sections/1",
          "/frameworks/npqsl/answers",
          "/finish",
        ]);
        const page = await fetch(service.origin + path, { headers: { cookie: writer.cookie } });
        await page.text();
        read.push(page.status);
        await ledger.write(writer, service.origin, random);
      }
    };
    await Promise.all(writers.map(takePart));
    expect(read).toEqual(read.map(() => 200));
    expect(service.errors()).toEqual([]);
  } finally {
    await service.stop();
  }
  const { refused } = ledger;
  expect({ seed, refused, lost: ledger.lostOrMadeUp(file), broken: brokenIn(file) }).toEqual({
    seed,
    refused: [],
    lost: [],
    broken: [],
  });
});
