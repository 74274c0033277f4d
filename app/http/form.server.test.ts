import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readForm, readFormWithFile, tidyText } from "./form.server.ts";

describe("tidy text", () => {
  test.each([
    ["line ends of Windows", "one\r\ntwo\r\n\r\nthree", "one\ntwo\n\nthree"],
    ["line ends of an old Mac", "one\rtwo", "one\ntwo"],
    ["line ends of every kind", "a\r\n\rb\n\r", "a\n\nb\n\n"],
    ["a tab and a line end, which stay", "a\tb\nc", "a\tb\nc"],
    ["spaces, which stay", "  a\u00a0 b  ", "  a\u00a0 b  "],
    [
      "control characters",
      "a\u0000\u0001\u0007\u0008b\u000b\u000cc\u000e\u001b\u001fd\u007f\u0080\u0085\u009fe",
      "abcde",
    ],
    ["what is no character", "a\ufffe\uffffb", "ab"],
    ["half a pair, at the start, between and at the end", "\udc00a\ud800b\ud83d", "\ufffda\ufffdb\ufffd"],
    ["a whole pair, which stays", "a😀b", "a😀b"],
    ["decomposed letters", "cafe\u0301 A\u030angstro\u0308m", "caf\u00e9 \u00c5ngstr\u00f6m"],
    ["a letter and its accent with a control character between", "e\u0000\u0301", "\u00e9"],
    ["characters that only look alike, which stay", "ﬁne ① ｗｉｄｅ", "ﬁne ① ｗｉｄｅ"],
    ["joined and right-to-left characters, which stay", "👩‍🏫 \u200fשלום\u200e", "👩‍🏫 \u200fשלום\u200e"],
    ["a byte order mark, which stays", "\uFEFFa", "\uFEFFa"],
    ["markup, which stays", "<b>&amp;</b>", "<b>&amp;</b>"],
    ["nothing", "", ""],
  ])("is made of %s", (_, text, expected) => {
    expect(tidyText(text)).toBe(expected);
  });

  test("is well formed, composed and without control characters, whatever it is made of", () => {
    const units = fc.array(
      fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0xa0 }), fc.constant(0x301)),
    );
    fc.assert(
      fc.property(units, (codes) => {
        const tidied = tidyText(String.fromCharCode(...codes));
        expect(tidied.isWellFormed()).toBe(true);
        expect(tidied.normalize("NFC")).toBe(tidied);
        expect(tidied.match(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu)).toBeNull();
        expect(tidyText(tidied)).toBe(tidied);
      }),
    );
  });
});

describe("the fields of a form", () => {
  async function read(append: (form: FormData) => void) {
    const body = new FormData();
    append(body);
    return readForm(new Request("http://127.0.0.1/", { method: "POST", body }));
  }

  test("are read as tidy text, the first of a name or all of them", async () => {
    const form = await read((body) => {
      body.append("area", "send");
      body.append("body", "cafe\u0301\r\nand\u0000 more");
      body.append("area", "workload");
    });
    expect(form.text("area")).toBe("send");
    expect(form.all("area")).toEqual(["send", "workload"]);
    expect(form.text("body")).toBe("caf\u00e9\nand more");
  });

  test("are empty where there are none, and it can be told from an empty field", async () => {
    const form = await read((body) => body.append("body", ""));
    expect([form.text("body"), form.all("body"), form.has("body")]).toEqual(["", [""], true]);
    expect([form.text("area"), form.all("area"), form.has("area")]).toEqual(["", [], false]);
    expect([form.text("constructor"), form.has("__proto__")]).toEqual(["", false]);
  });

  test("are empty where they are files", async () => {
    const form = await read((body) => {
      body.append("body", new File(["words"], "words.txt"));
      body.append("body", "words");
    });
    expect([form.text("body"), form.all("body")]).toEqual(["", ["", "words"]]);
  });

  test("are read from what a browser sends without files", async () => {
    const body = new URLSearchParams({ body: "Two\r\nlines & 100%", "answer.send": "4" });
    const form = await readForm(new Request("http://127.0.0.1/", { method: "POST", body }));
    expect([form.text("body"), form.text("answer.send")]).toEqual(["Two\nlines & 100%", "4"]);
  });
});

describe("a form with a file", () => {
  const sent = (file: string | Blob) => {
    const body = new FormData();
    body.append("rows", "a\r\nb");
    body.append("file", file);
    return readFormWithFile(new Request("http://127.0.0.1/", { method: "POST", body }), "file");
  };

  test("has the file's text as it is, and the other fields tidy", async () => {
    const { form, file, isNoText } = await sent(new Blob(["1\r\n2\u0000"]));
    expect([form.text("rows"), file, isNoText]).toEqual(["a\nb", "1\r\n2\u0000", false]);
  });

  test("has none where none was chosen", async () => {
    expect(await sent(new Blob([]))).toMatchObject({ file: null, isNoText: false });
    expect(await sent("typed")).toMatchObject({ file: null, isNoText: false });
  });

  test("says where the file is no text", async () => {
    expect(await sent(new Blob([new Uint8Array([0xff, 0xfe, 0x41])]))).toMatchObject({
      file: null,
      isNoText: true,
    });
  });
});
