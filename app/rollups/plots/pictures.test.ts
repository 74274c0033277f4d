import { expect, test } from "vitest";
import { fileNameOf, pictureIn } from "./pictures.ts";

test("a picture is named by its file, and nothing else is", () => {
  expect(pictureIn("spread.svg")).toMatchObject({ picture: "spread", format: "svg" });
  expect(pictureIn("distribution.png")).toMatchObject({ picture: "distribution", format: "png" });
  const others = [undefined, "", "spread", "spread.gif", "Spread.svg", "distribution.svg.png", "constructor"];
  expect(others.map(pictureIn)).toEqual(others.map(() => undefined));
});

test("what a file shows can be told from its name", () => {
  const file = { picture: "spread", format: "png", area: "workload", framework: null, round: null } as const;
  expect(fileNameOf(file)).toBe("spread-workload.png");
  expect(fileNameOf({ ...file, framework: "npqh", round: 2 })).toBe("spread-workload-npqh-round-2.png");
});
