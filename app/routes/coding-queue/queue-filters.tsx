import type { SerializeFrom } from "@remix-run/node";
import { commentKinds, commentKindWords } from "#app/comments/kinds.ts";
import type { CodingChoices } from "#app/findings/coding-queue.server.ts";
import { type CodingRequest, codingFilters } from "#app/findings/coding-request.ts";
import { areas, areaWords } from "#app/framework/areas.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { Select } from "#app/ui/select.tsx";

type Props = { request: CodingRequest; choices: SerializeFrom<CodingChoices> };

/** Which comments are read one after another. */
export function QueueFilters({ request, choices }: Props) {
  const filters = [
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
    <Details summary="Filters" open={codingFilters.some((name) => request[name] !== null)}>
      <form method="get" action="/themes/queue">
        <div className="app-filters">
          {filters.map(({ any, items, name, label }) => (
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
          Read these
        </Button>
      </form>
    </Details>
  );
}
