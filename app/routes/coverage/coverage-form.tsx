import { type Area, areas, areaWords } from "#app/framework/areas.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";

type Props = {
  rounds: readonly { id: number; title: string }[];
  frameworks: readonly { code: string; title: string }[];
  round: number;
  framework: string | null;
  area: Area | null;
};

/** Which round, framework and area the page is about. */
export function CoverageForm({ rounds, frameworks, round, framework, area }: Props) {
  return (
    <form method="get" action="/coverage">
      <div className="app-filters">
        <Select
          name="round"
          label="Round"
          defaultValue={String(round)}
          items={rounds.map(({ id, title }) => ({ value: String(id), label: title }))}
        />
        <Select
          name="framework"
          label="Framework"
          defaultValue={framework ?? ""}
          items={[
            { value: "", label: "All frameworks" },
            ...frameworks.map(({ code, title }) => ({ value: code, label: title })),
          ]}
        />
        <Select
          name="area"
          label="Focus area"
          defaultValue={area ?? ""}
          items={[
            { value: "", label: "All areas" },
            ...areas.map((one) => ({ value: one, label: areaWords[one].name })),
          ]}
        />
      </div>
      <Button variant="secondary" preventDoubleClick={false}>
        Show
      </Button>
    </form>
  );
}
