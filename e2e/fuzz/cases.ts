import { zipSync } from "fflate";
import type { Random } from "../faults/random.ts";
import type { Post } from "../posts.ts";
import { anyValue, brokenEncoding, encoded } from "./values.ts";

/** One request that no page of ours would send. */
export type Case = {
  path: string;
  method: "GET" | "POST";
  headers: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
};

const urlEncoded = "application/x-www-form-urlencoded";

/** Any request to the addresses and forms that somebody knows. */
export function anyCase(random: Random, addresses: readonly string[], posts: readonly Post[]): Case {
  const kind = random.below(10);
  if (kind < 2) return withQuery(random, random.one(addresses));
  if (kind < 3) return withPath(random, random.one(addresses));
  if (kind < 4) return withHeaders(random, random.one(addresses));
  const post = random.one(posts);
  if (post.isFile || kind === 4) return multipart(random, post);
  return kind === 5 ? brokenForm(random, post) : formOf(random, post);
}

/** Names that some page reads from its address. */
const queryNames = [
  ..."q round area kind framework section score class member group page names drafts next notice".split(" "),
  ..."statement without view theme state comment of row file id at from".split(" "),
];

function withQuery(random: Random, address: string): Case {
  const pairs = Array.from({ length: 1 + random.below(4) }, () => {
    const name = random.below(10) === 0 ? encoded(anyValue(random)).slice(0, 200) : random.one(queryNames);
    const value = random.below(10) === 0 ? brokenEncoding(random) : encoded(anyValue(random)).slice(0, 4_000);
    return `${name}=${value}`;
  });
  const [path] = address.split("?") as [string];
  const data = random.below(6) === 0 && path !== "/" ? ".data" : "";
  return { path: `${path}${data}?${pairs.join("&")}`, method: "GET", headers: {} };
}

function withPath(random: Random, address: string): Case {
  const segments = address.split("?")[0]!.split("/").slice(1);
  segments[random.below(segments.length)] =
    random.below(5) === 0 ? brokenEncoding(random) : encoded(anyValue(random)).slice(0, 4_000);
  // Two slashes in front would name another host to whoever sends it.
  return { path: `/${segments.join("/")}`.replace(/^\/+/, "/"), method: "GET", headers: {} };
}

function withHeaders(random: Random, address: string): Case {
  const nonsense = () => encoded(anyValue(random)).slice(0, 2_000);
  const headers = random.one<Record<string, string>>([
    { cookie: `session=${nonsense()}` },
    { cookie: `session=${nonsense()}; session=${nonsense()}; =; ;;;a` },
    { cookie: `__Host-session=${nonsense()}; "=${nonsense()}` },
    { accept: nonsense() },
    { "accept-language": nonsense() },
    { "user-agent": nonsense() },
    { "x-forwarded-for": nonsense() },
    { "if-none-match": nonsense() },
    { range: "bytes=9-1,-,99999999999999999999-" },
    { "accept-encoding": nonsense() },
  ]);
  return { path: address, method: "GET", headers };
}

function changedFields(random: Random, { fields, buttons }: Post): [string, string][] {
  const changed = fields.map(([name, value]): [string, string] => [
    name,
    random.below(3) === 0 ? anyValue(random) : value,
  ]);
  if (buttons.length > 0) changed.push(random.one(buttons));
  const at = random.below(changed.length + 1);
  switch (random.below(8)) {
    case 0:
      changed.splice(at, 1);
      break;
    case 1:
      changed.push([changed[at]?.[0] ?? "body", anyValue(random)]);
      break;
    case 2:
      changed.push([random.one(["__proto__", "constructor", "toString", "action", ""]), anyValue(random)]);
      break;
    case 3:
      changed.push([anyValue(random).slice(0, 200), anyValue(random)]);
      break;
    case 4:
      if (random.below(5) === 0)
        changed.push(
          ...Array.from({ length: 5_000 }, (_, n): [string, string] => [
            n % 2 === 0 ? (changed[at]?.[0] ?? "a") : `a${n}`,
            "1",
          ]),
        );
      break;
  }
  return changed;
}

function formOf(random: Random, post: Post): Case {
  const fields = changedFields(random, post);
  const body = fields.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join("&");
  const accept = random.below(5) === 0 ? "application/json" : "text/html";
  return { path: post.path, method: "POST", headers: { "content-type": urlEncoded, accept }, body };
}

function brokenForm(random: Random, post: Post): Case {
  const name = post.fields[0]?.[0] ?? "body";
  const [type, body] = random.one([
    [urlEncoded, `${name}=${brokenEncoding(random)}&${brokenEncoding(random)}=&&&=`],
    [urlEncoded, "&".repeat(10_000)],
    [urlEncoded, JSON.stringify(Object.fromEntries(post.fields))],
    [`${urlEncoded}; charset=utf-7`, `${name}=+ADw-script+AD4-`],
    ["application/json", JSON.stringify({ [name]: { $gt: "" } })],
    ["text/plain", `${name}=a`],
    ["multipart/form-data", "no boundary"],
    ["multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data\r\n\r\nno name"],
    ["multipart/form-data; boundary=x", `--x\r\nContent-Disposition: form-data; name="${name}"`],
    ["multipart/form-data; boundary=x", "--x--\r\n--x\r\n\r\n--x"],
    [`multipart/form-data; boundary=${"x".repeat(200)}`, "a"],
    ["", "a=b"],
  ] as const);
  return { path: post.path, method: "POST", headers: { "content-type": type }, body };
}

function multipart(random: Random, post: Post): Case {
  const boundary = "a-boundary";
  const parts = changedFields(random, post)
    .slice(0, 100)
    .map(([name, value]) => {
      const isFile = name === "file" || name === "upload" || random.below(10) === 0;
      const file = isFile ? `; filename="${fileName(random)}"\r\nContent-Type: text/csv` : "";
      const disposition = `Content-Disposition: form-data; name="${encoded(name).slice(0, 200)}"${file}`;
      const content = isFile ? fileContent(random) : Buffer.from(value);
      return Buffer.concat([
        Buffer.from(`--${boundary}\r\n${disposition}\r\n\r\n`),
        content,
        Buffer.from("\r\n"),
      ]);
    });
  const body = new Uint8Array(Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]));
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}` };
  return { path: post.path, method: "POST", headers, body };
}

function fileName(random: Random): string {
  return random.one([
    "scores.csv",
    "findings.xlsx",
    "findings.docx",
    "findings.pdf",
    "findings.json",
    "pack.zip",
    "summary.json",
    "comments.jsonld",
    "../../review.sqlite",
    "scores-round-99999999999999999999.csv",
    "scores-round-1-names (1).csv",
    encoded(anyValue(random)).slice(0, 300),
  ]);
}

function fileContent(random: Random): Buffer {
  const value = Buffer.from(anyValue(random));
  return random.one<() => Buffer>([
    () => value,
    () => Buffer.from("framework,section,statement,citation\r\n".concat(`"${anyValue(random)}`, ",,,\r\n,")),
    () => Buffer.from('citation,statements\n=cmd|" /C calc"!A0,"1.1\n'),
    () => Buffer.from(zipSync({ "content.xml": value, "../../evil": value, "[Content_Types].xml": value })),
    () => Buffer.from(zipSync({ "manifest.json": value })).subarray(0, 60),
    () => Buffer.from([0x50, 0x4b, 3, 4, ...Array.from({ length: 200 }, () => random.below(256))]),
    () => Buffer.concat([Buffer.from("%PDF-1.7\n"), value]),
    () => Buffer.from(Array.from({ length: 500 }, () => random.below(256))),
    () => Buffer.from(`{"a":${"[".repeat(20_000)}`),
  ])();
}
