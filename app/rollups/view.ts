import type { Area } from "#app/framework/areas.ts";
import { type Group, groupNames } from "#app/rounds/groups.ts";
import { counted } from "#app/ui/counting.ts";

/** The members whose answers figures are read of: all, all but some, or some alone. */
export type View =
  | { kind: "whole" }
  /** Without those who declared an interest, whatever followed from it, in the frameworks and areas that it touches. */
  | { kind: "without-interests" }
  | { kind: "without"; member: string }
  | { kind: "group"; group: Group };

export const whole: View = { kind: "whole" };

/** What the views of a round rest on. */
export type Panel = {
  /** How many members are asked about a framework. */
  size: (framework: string) => number;
  /** Whether somebody is one of them. */
  has: (memberId: string, framework: string) => boolean;
  /** The members who declared an interest. */
  interested: readonly string[];
  hasInterest: (memberId: string, framework: string, area: Area) => boolean;
  seatedFor: (group: Group) => ReadonlySet<string>;
};

/** Enough for the view of all members, which asks of them only what they are asked about. */
export function everybody({ size, has }: Pick<Panel, "size" | "has">): Panel {
  return { size, has, interested: [], hasInterest: () => false, seatedFor: () => new Set() };
}

/** As much of a cell as a view asks for. */
export type Place = { framework: string; area: Area };

export function isInView(view: View, memberId: string, { framework, area }: Place, panel: Panel): boolean {
  switch (view.kind) {
    case "whole":
      return true;
    case "without-interests":
      return !panel.hasInterest(memberId, framework, area);
    case "without":
      return memberId !== view.member;
    case "group":
      return panel.seatedFor(view.group).has(memberId);
  }
}

/** The members whose answers have to be told apart from those of the others for a view. */
export function toldApartFor(view: View, panel: Panel): readonly string[] {
  switch (view.kind) {
    case "whole":
      return [];
    case "without-interests":
      return panel.interested;
    case "without":
      return [view.member];
    case "group":
      return [...panel.seatedFor(view.group)];
  }
}

/** How many of the members who are asked about a place a view holds. */
export function sizeOf(view: View, place: Place, panel: Panel): number {
  const asked = toldApartFor(view, panel).filter((id) => panel.has(id, place.framework));
  if (view.kind === "group") return asked.length;
  return panel.size(place.framework) - asked.filter((id) => !isInView(view, id, place, panel)).length;
}

/**
 * Of what was given at one place, that of the members whom a view holds. What is nobody's by name comes from those who are
 * not told apart for it, whom each view holds but that of a group.
 */
export function answersIn<Given extends { memberId?: string }>(
  view: View,
  given: readonly Given[],
  place: Place,
  panel: Panel,
): Given[] {
  return given.filter(({ memberId }) =>
    memberId === undefined ? view.kind !== "group" : isInView(view, memberId, place, panel),
  );
}

/** The view as an address names it: `?view=`; "" for all members. */
export function viewInAddress(view: View): string {
  switch (view.kind) {
    case "whole":
      return "";
    case "without-interests":
      return view.kind;
    case "without":
      return `without-${view.member}`;
    case "group":
      return `group-${view.group}`;
  }
}

/** Where a page stands: an interest that touches nothing there is none of its business. Null is everywhere. */
export type Where = { framework: string | null; area: Area | null };

export const everywhere: Where = { framework: null, area: null };

/** A view that can be chosen. */
export type OfferedView = {
  view: View;
  /** How many it leaves out; of all and of a group, how many it holds. */
  members: number;
  /** The name of the one member it is without. */
  name?: string;
};

/** What a page offers of the views, that of all members first, and which of them is read. */
export type OfferedViews = { current: OfferedView; offered: OfferedView[] };

/** Which view a page shows, and what it offers; nothing to those who may not read views. */
export type AskedView = { view: View; views: OfferedViews | null };

/** The query of an address with another view, or with the one that is read. */
export function withView(query: string, view: View): string {
  const params = new URLSearchParams(query);
  params.delete("view");
  if (view.kind !== "whole") params.set("view", viewInAddress(view));
  return params.size > 0 ? `?${params}` : "";
}

/** The view that a page shows. */
export function viewRead(views: OfferedViews | null): View {
  return views?.current.view ?? whole;
}

/** As it is chosen from a list: "Without members who declared an interest (2)" */
export function choiceInWords({ view, members, name }: OfferedView): string {
  switch (view.kind) {
    case "whole":
      return "All members";
    case "without-interests":
      return `Without members who declared an interest (${members})`;
    case "without":
      return `Without ${name}`;
    case "group":
      return `${groupNames[view.group]} only (${members})`;
  }
}

/** What is being read, in a sentence. @param of how many members there are */
export function readingInWords({ view, members, name }: OfferedView, of: number): string {
  const all = counted(of, "member");
  switch (view.kind) {
    case "whole":
      return `You are reading the answers of all ${all}.`;
    case "without-interests":
      return `You are reading the answers without ${members} of ${all}, who declared an interest. Each is left out of the frameworks and areas that the interest touches.`;
    case "without":
      return `You are reading the answers of ${of - members} of ${all}: all but ${name}.`;
    case "group":
      return `You are reading the answers of ${members} of ${all}: ${groupNames[view.group].toLowerCase()} only.`;
  }
}
