import { expect, test } from "vitest";
import { keyList, shortcutOf } from "./keys.ts";

const press = (key: string, some = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  repeat: false,
  ...some,
});

test("numbers and letters press what is named after them, whether capitals are locked or not", () => {
  expect(["1", "9", "n", "N", "S", "u", "?"].map((key) => shortcutOf(press(key)))).toEqual([
    "1",
    "9",
    "n",
    "n",
    "s",
    "u",
    "?",
  ]);
  expect(["0", "a", "Enter", "10", " "].map((key) => shortcutOf(press(key)))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test("a key that is held down, or held with another, does nothing", () => {
  for (const how of ["repeat", "ctrlKey", "altKey", "metaKey", "isComposing"])
    expect(shortcutOf(press("1", { [how]: true }))).toBeNull();
});

test("the list names every key", () => {
  expect(keyList.map(({ key }) => key)).toEqual(["1 to 9", "N", "S", "U", "?"]);
});
