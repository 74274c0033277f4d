import { expect, test } from "vitest";
import { longestFile, mostPeople, readPeople } from "./people-file.ts";

const choices = {
  frameworks: ["npqsl", "npqh", "ecf"],
  groups: ["school-leader", "sector-body", "provider"] as const,
};

const read = (source: string, alreadyHere: (email: string) => string | null = () => null) =>
  readPeople(source, choices, alreadyHere);

const head = "email,name,role,frameworks,group";
const amina = {
  email: "amina@example.org",
  name: "Amina Okafor",
  role: "member",
  frameworks: ["npqsl", "ecf"],
  group: "school-leader",
};

test.each([
  ["as it is", `${head}\namina@example.org,Amina Okafor,member,ecf npqsl,school-leader`],
  [
    "with a byte order mark and CRLF",
    `\uFEFF${head}\r\namina@example.org,Amina Okafor,member,npqsl ecf,school-leader\r\n`,
  ],
  [
    "with the semicolons of a spreadsheet",
    `${head.replaceAll(",", ";")}\r\namina@example.org;Amina Okafor;member;npqsl ecf;school-leader\r\n;;;;\r\n`,
  ],
  [
    "with tabs",
    `${head.replaceAll(",", "\t")}\nAmina@Example.org\tAmina Okafor\tMember\tNPQSL ECF\tschool-leader`,
  ],
  [
    "with names of columns as a spreadsheet has them",
    `Email,Name,Role,Frameworks,Group\namina@example.org,Amina Okafor,member,npqsl ecf,school-leader`,
  ],
])("a file is read %s", (_, source) => {
  expect(read(source)).toEqual([{ line: 2, invitee: amina }]);
});

test("the columns that are told of members alone can be left out", () => {
  expect(read("name,email,role\nLeo,leo@example.org,lead")).toEqual([
    {
      line: 2,
      invitee: { email: "leo@example.org", name: "Leo", role: "lead", frameworks: [], group: null },
    },
  ]);
});

test("each line says all that is wrong with it", () => {
  const source = [
    head,
    "amina@example.org,Amina Okafor,member,,",
    "boss,Bo,boss,,",
    "Amina@example.org,Amina again,member,,",
    "new@example.org,,member,npqx,head",
    "leo@example.org,Leo,lead,npqh,provider",
    "here@example.org,Here,member,,",
    "too,few",
  ].join("\n");
  const alreadyHere = (email: string) => (email === "here@example.org" ? "Already here" : null);
  expect(read(source, alreadyHere)).toEqual([
    { line: 2, invitee: { ...amina, frameworks: [], group: null } },
    {
      line: 3,
      told: "Bo",
      problems: [
        "“boss” is not an email address such as name@example.org",
        "“boss” is not a role. Choose from member, official, lead, observer",
      ],
    },
    { line: 4, told: "Amina again", problems: ["amina@example.org stands on line 2 already"] },
    {
      line: 5,
      told: "new@example.org",
      problems: [
        "Enter a full name",
        "“npqx” is not a framework here",
        "“head” is not a group. Choose from school-leader, sector-body, provider",
      ],
    },
    {
      line: 6,
      told: "Leo",
      problems: ["Only panel members are asked about frameworks", "Only panel members sit for a group"],
    },
    { line: 7, told: "Here", problems: ["Already here"] },
    { line: 8, told: "", problems: ["This row has 2 cells; the first line has 5"] },
  ]);
});

test.each([
  ["an address with a line break", '"amina@example.org\nbcc: eve@example.org",Amina,member,,'],
  ["a name with a line break", 'amina@example.org,"Amina\r\nBcc: eve@example.org",member,,'],
  ["a name with a line separator", "amina@example.org,Amina\u2028Bcc: eve@example.org,member,,"],
  ["a name with a control character", "amina@example.org,Amina\u0007,member,,"],
  ["a name that turns the writing round", "amina@example.org,Amina \u202egro,member,,"],
  ["two addresses", '"a@example.org,eve@example.org",Amina,member,,'],
  ["an address with a name in it", "Amina <amina@example.org>,Amina,member,,"],
])("%s is refused", (_, row) => {
  const lines = read(`${head}\n${row}`);
  expect(lines.filter((line) => "invitee" in line)).toEqual([]);
  expect(lines.length).toBeGreaterThan(0);
});

test.each([
  ["nothing", "", "The first line must name these columns too: email, name, role"],
  ["no people", head, "No people were found under the first line"],
  ["another file", "a,b\n1,2", "The first line must name these columns too: email, name, role"],
  [
    "too many people",
    [head, ...Array.from({ length: mostPeople + 1 }, (_, n) => `a${n}@example.org,A,member,,`)].join("\n"),
    "The file has more than 1,000 people. Divide it and import the parts one after another",
  ],
  [
    "too long a file",
    "a".repeat(longestFile + 1),
    "The file is longer than 200,000 characters. Divide it and import the parts one after another",
  ],
])("%s is refused in words", (_, source, message) => {
  expect(read(source)).toEqual([{ line: 1, told: "", problems: [message] }]);
});
