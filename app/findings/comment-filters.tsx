import { commentKinds, commentKindWords } from "#app/comments/kinds.ts";
import { areas, areaWords } from "#app/framework/areas.ts";
import { Select } from "#app/ui/select.tsx";

type Item = { value: string; label: string };
type Filter = { name: string; label: string; any: string; items: readonly Item[] };

type Props = {
  /** What is asked for now; null asks for all. */
  asked: Readonly<Record<string, string | number | null | undefined>>;
  choices: {
    rounds: readonly { id: number; title: string }[];
    frameworks: readonly { code: string; title: string }[];
  };
  /** What a page narrows by beside, which comes first. */
  first?: readonly Filter[];
};

/** What narrows a list of the panel's comments. */
export function CommentFilters({ asked, choices, first = [] }: Props) {
  const filters: readonly Filter[] = [
    ...first,
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
  ];
  return (
    <div className="app-filters">
      {filters.map(({ name, label, any, items }) => (
        <Select
          key={name}
          name={name}
          label={label}
          defaultValue={String(asked[name] ?? "")}
          items={[{ value: "", label: any }, ...items]}
        />
      ))}
    </div>
  );
}
