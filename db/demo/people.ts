import type { Role } from "../../app/people/roles.ts";

/** Everybody of the demonstration. They are invented; panel2 and panel7 have an interest to declare. */
export const demoPeople: readonly { email: string; name: string; role: Role; background: string }[] = [
  {
    email: "panel1@example.org",
    name: "Nasreen Holloway",
    role: "member",
    background: "Headteacher of a primary school",
  },
  {
    email: "panel2@example.org",
    name: "Callum Petherick",
    role: "member",
    background: "Works for a provider of NPQs",
  },
  {
    email: "panel3@example.org",
    name: "Abiola Trenchard",
    role: "member",
    background: "Special school leader",
  },
  {
    email: "panel4@example.org",
    name: "Geraint Mukherjee",
    role: "member",
    background: "Trust chief operating officer, from an association of school business leaders",
  },
  {
    email: "panel5@example.org",
    name: "Shanelle Ogilvie",
    role: "member",
    background: "Deputy headteacher of a secondary school",
  },
  {
    email: "panel6@example.org",
    name: "Mei-Lin Fairbrother",
    role: "member",
    background: "Research body",
  },
  {
    email: "panel7@example.org",
    name: "Harpreet Dunmore",
    role: "member",
    background: "Designs programmes for a provider of NPQs",
  },
  {
    email: "panel8@example.org",
    name: "Tobias Okonjo-Lyle",
    role: "member",
    background: "Chief executive of a small rural trust",
  },
  {
    email: "official@example.org",
    name: "Farida Coulthard",
    role: "official",
    background: "Official in the review team",
  },
  { email: "lead@example.org", name: "Duncan Abernethy", role: "lead", background: "Leads the review team" },
  {
    email: "observer@example.org",
    name: "Elspeth Nwosu",
    role: "observer",
    background: "Follows the review for another public body",
  },
];
