import { expect, test } from "vitest";
import { withNameReplaced } from "./name-in-text.ts";

const replaced = (text: string, name: string) => withNameReplaced(text, name, "$& X");

test.each([
  ["Ann invites you. Ask Ann.", "$& X invites you. Ask $& X."],
  ["Dear Ann,\n\n(Ann’s note; Ann's own) “Ann”", "Dear $& X,\n\n($& X’s note; $& X's own) “$& X”"],
  ["Ann–nobody else—Ann", "$& X–nobody else—$& X"],
  ["Ann – nobody else – Ann", "$& X – nobody else – $& X"],
  [
    "Annotations were Announced by Joann, Éann, annÉ and Ann2",
    "Annotations were Announced by Joann, Éann, annÉ and Ann2",
  ],
  ["Mary-Ann and Ann-Marie", "Mary-Ann and Ann-Marie"],
  ["Ann\u0301 is somebody else", "Ann\u0301 is somebody else"],
])("%s", (text, expected) => {
  expect(replaced(text, "Ann")).toBe(expected);
});

test("a name is taken as it is written", () => {
  expect(replaced("A. (Bo) [C] Ö$ and AX (Bo) [C] Ö$", "A. (Bo) [C] Ö$")).toBe("$& X and AX (Bo) [C] Ö$");
  expect(replaced("Éowyn and Éowyns", "Éowyn")).toBe("$& X and Éowyns");
});
