import { hasVisibleText } from "#app/http/visible-text.ts";
import { isAllowed, may } from "./permissions.ts";
import type { Person } from "./person.server.ts";
import { type Role, roles } from "./roles.ts";

type Group = NonNullable<Person["group"]>;

/** Somebody who is to be invited. What they are asked about and whom they sit for is told of members alone. */
export type Invitee = {
  email: string;
  name: string;
  role: Role;
  /** Codes; none is all. */
  frameworks: readonly string[];
  group: Group | null;
};

/** The same as a form or a row holds it, right or wrong. */
export type InviteeFields = {
  email: string;
  name: string;
  role: string;
  framework: readonly string[];
  group: string;
};

export type InviteeMessages = Partial<Record<keyof InviteeFields, string>>;

export const longestName = 100;
const longestEmail = 254;

/** What can be chosen from. */
export type InviteeChoices = { frameworks: readonly string[]; groups: readonly Group[] };

export function readInvitee(
  given: InviteeFields,
  { frameworks, groups }: InviteeChoices,
): { invitee: Invitee } | { messages: InviteeMessages } {
  const role = roles.find((one) => one === given.role);
  const group = groups.find((one) => one === given.group);
  const email = given.email.trim().toLowerCase();
  const name = given.name.trim();
  const unknown = given.framework.find((code) => !frameworks.includes(code));
  const [emailProblem, nameProblem] = [problemWithEmail(email), problemWithName(name)];
  const isMember = role !== undefined && isAllowed(role, may.assess);
  const messages: InviteeMessages = {
    ...(emailProblem && { email: emailProblem }),
    ...(nameProblem && { name: nameProblem }),
    ...(!role && { role: problemWithRole(given.role) }),
    ...(unknown !== undefined && { framework: `“${shortened(unknown)}” is not a framework here` }),
    ...(!group &&
      given.group !== "" && {
        group: `“${shortened(given.group)}” is not a group. Choose from ${groups.join(", ")}`,
      }),
    ...(role &&
      !isMember &&
      given.framework.length > 0 && { framework: "Only panel members are asked about frameworks" }),
    ...(role && !isMember && given.group !== "" && { group: "Only panel members sit for a group" }),
  };
  if (!role || Object.keys(messages).length > 0) return { messages };
  return {
    invitee: {
      email,
      name,
      role,
      frameworks: frameworks.filter((code) => given.framework.includes(code)),
      group: group ?? null,
    },
  };
}

/** What is wrong with an address, or null. One address and nothing else: it stands in the head of a message. */
export function problemWithEmail(email: string): string | null {
  if (email === "") return "Enter an email address";
  if (email.length > longestEmail) return `Email address must be ${longestEmail} characters or less`;
  return /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(email)
    ? null
    : `“${shortened(email)}” is not an email address such as name@example.org`;
}

/** What is wrong with a name, or null. It stands in the head of messages, so it is one line. */
export function problemWithName(name: string): string | null {
  if (!hasVisibleText(name)) return "Enter a full name";
  if (name.length > longestName) return `Full name must be ${longestName} characters or less`;
  return /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(name)
    ? "Full name must be on one line, without characters that no keyboard types"
    : null;
}

export function problemWithRole(role: string): string {
  return role === ""
    ? "Select a role"
    : `“${shortened(role)}” is not a role. Choose from ${roles.join(", ")}`;
}

/** As it can be quoted in a message. */
export function shortened(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ");
  return line.length > 60 ? `${line.slice(0, 60).toWellFormed()}…` : line;
}
