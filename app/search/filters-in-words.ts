import { commentKindWords } from "#app/comments/kinds.ts";
import { areaWords } from "#app/framework/areas.ts";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import { agreementClassNames } from "#app/rounds/agreement-rule.ts";
import { groupNames } from "#app/rounds/groups.ts";
import { answerInWords } from "#app/scores/scale.ts";
import { counted } from "#app/ui/counting.ts";
import { type FilterName, filterNames, type SearchRequest } from "./search-request.ts";

type Known = {
  rounds: readonly { id: number; title: string }[];
  members: readonly { value: string; text: string }[];
};

export const reasonKindName = "Reason beside an answer";

/** Each filter that is on: "Focus area: SEND". */
export function filtersInWords(
  request: SearchRequest,
  { rounds, members }: Known,
): { name: FilterName; words: string }[] {
  const words: Record<FilterName, () => string> = {
    round: () => `Round: ${rounds.find(({ id }) => id === request.round)?.title}`,
    area: () => `Focus area: ${areaWords[request.area!].name}`,
    kind: () => `Kind: ${request.kind === "reason" ? reasonKindName : commentKindWords[request.kind!].name}`,
    framework: () => `Framework: ${frameworkLabel(request.framework!)}`,
    section: () => `Section: ${request.section}`,
    score: () => `Answer: ${answerInWords(request.score!)}`,
    class: () => `Panel’s view: ${agreementClassNames[request.class!].toLowerCase()}`,
    member: () => `Member: ${members.find(({ value }) => value === request.member)?.text}`,
    group: () => `Group: ${groupNames[request.group!]}`,
  };
  return filterNames.filter((name) => request[name] !== null).map((name) => ({ name, words: words[name]() }));
}

type Total = { comments: number; reasons: number; isTooMuch?: boolean };

/** "12 results: 9 comments and 3 reasons" */
export function totalInWords({ comments, reasons, isTooMuch }: Total): string {
  if (isTooMuch) return "There is too much to show: use a rarer word, or choose a framework and a section";
  const all = comments + reasons;
  if (all === 0) return "Nothing was found";
  const parts = [
    ...(comments > 0 ? [counted(comments, "comment")] : []),
    ...(reasons > 0 ? [counted(reasons, "reason")] : []),
  ];
  return parts.length === 1 ? parts[0]! : `${counted(all, "result")}: ${parts.join(" and ")}`;
}
