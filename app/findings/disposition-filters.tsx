import { commentKinds, commentKindWords } from "#app/comments/kinds.ts";
import { areas, areaWords } from "#app/framework/areas.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";
import type { ResponsesChoices, ResponsesRequest } from "./disposition-request.server.ts";

type Props = { request: ResponsesRequest; choices: ResponsesChoices };

/** What narrows the comments that are listed. */
export function DispositionFilters({ request, choices }: Props) {
  const filters = [
    {
      name: "answered",
      label: "Answered",
      any: "Answered or not",
      items: [
        { value: "no", label: "Not answered" },
        { value: "yes", label: "Answered" },
      ],
    },
    {
      name: "round",
      label: "Round",
      any: "All rounds",
      items: choices.rounds.map(({ id, title }) => ({ value: String(id), label: title })),
    },
    {
      name: "framework",
      label: "Framework",
      any: "All frameworks",
      items: choices.frameworks.map(({ code, title }) => ({ value: code, label: title })),
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
      any: "All kinds",
      items: commentKinds.map((kind) => ({ value: kind, label: commentKindWords[kind].name })),
    },
  ] as const;
  return (
    <search>
      <form method="get" action="/responses">
        <div className="app-filters">
          {filters.map(({ name, label, any, items }) => (
            <Select
              key={name}
              name={name}
              label={label}
              defaultValue={String(request[name] ?? "")}
              items={[{ value: "", label: any }, ...items]}
            />
          ))}
        </div>
        <Button variant="secondary" preventDoubleClick={false}>
          Show these comments
        </Button>
      </form>
    </search>
  );
}
