import type { SerializeFrom } from "@remix-run/node";
import { commentKinds, commentKindWords } from "#app/comments/kinds.ts";
import { areas, areaWords } from "#app/framework/areas.ts";
import { agreementClasses, agreementClassNames } from "#app/rounds/agreement-rule.ts";
import { groupNames, groups } from "#app/rounds/groups.ts";
import { answerInWords, answers } from "#app/scores/scale.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { reasonKindName } from "./filters-in-words.ts";
import type { SearchChoices } from "./search-request.server.ts";
import { filterNames, type SearchRequest } from "./search-request.ts";

type Props = { request: SearchRequest; choices: SerializeFrom<SearchChoices> };

/** The words to look for, and everything that narrows what is looked through. */
export function SearchForm({ request, choices }: Props) {
  const { rounds, frameworks, sections, members, hasGroups } = choices;
  const filters = [
    {
      name: "round",
      label: "Round",
      any: "All rounds",
      items: rounds.map(({ id, title }) => ({ value: String(id), label: title })),
    },
    {
      name: "area",
      label: "Focus area",
      any: "All areas",
      items: areas.map((area) => ({ value: area, label: areaWords[area].name })),
    },
    {
      name: "kind",
      label: "Kind",
      any: "Comments and reasons",
      items: [
        ...commentKinds.map((kind) => ({ value: kind, label: commentKindWords[kind].name })),
        { value: "reason", label: reasonKindName },
      ],
    },
    {
      name: "framework",
      label: "Framework",
      any: "All frameworks",
      hint: "Once you have chosen one, you can choose a section",
      items: frameworks.map(({ code, title }) => ({ value: code, label: title })),
    },
    {
      name: "section",
      label: "Section",
      any: "All sections",
      items: sections.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` })),
    },
    {
      name: "score",
      label: "Answer",
      any: "All answers",
      hint: "Its reasons, and comments whose author gave this answer for an area that the comment is about",
      items: answers.map((answer) => ({ value: answer, label: answerInWords(answer) })),
    },
    {
      name: "class",
      label: "Panel’s view",
      any: "All sections",
      hint: "Of the section, for an area that the comment or reason is about",
      items: agreementClasses.map((one) => ({ value: one, label: agreementClassNames[one] })),
    },
    {
      name: "member",
      label: "Member",
      any: "All members",
      items: members.map(({ value, text }) => ({ value, label: text })),
    },
    {
      name: "group",
      label: "Group",
      any: "All groups",
      items: hasGroups ? groups.map((group) => ({ value: group, label: groupNames[group] })) : [],
    },
  ] as const;
  return (
    <search>
      <form method="get" action="/comments">
        <TextInput
          name="q"
          type="search"
          label="Words"
          hint="All words have to occur, in any order. Put “quotation marks” round words that belong together"
          defaultValue={request.q}
        />
        <Details summary="Filters" open={filterNames.some((name) => request[name] !== null)}>
          <div className="app-filters">
            {filters
              .filter(({ items }) => items.length > 0)
              .map(({ any, items, name, ...field }) => (
                <Select
                  key={name}
                  name={name}
                  {...field}
                  defaultValue={String(request[name] ?? "")}
                  items={[{ value: "", label: any }, ...items]}
                />
              ))}
          </div>
        </Details>
        <Button preventDoubleClick={false}>Search</Button>
      </form>
    </search>
  );
}
