import { type RecordFilters, theServiceAsPerson } from "#app/exports/record-filters.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type Props = {
  filters: RecordFilters;
  people: readonly { id: string; name: string }[];
  groups: readonly { title: string; actions: readonly string[] }[];
};

/** Everything that narrows the record. */
export function RecordForm({ filters, people, groups }: Props) {
  return (
    <search>
      <form method="get" action="/audit">
        <Details summary="Filters" open={Object.values(filters).some((value) => value !== "")}>
          <div className="app-filters">
            <Select
              name="person"
              label="Person"
              items={[
                { value: "", label: "Everybody" },
                { value: theServiceAsPerson, label: "The service" },
                ...people.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              defaultValue={filters.person}
            />
            <Select
              name="action"
              label="Action"
              items={[
                { value: "", label: "All actions" },
                ...groups.map(({ title, actions }) => ({
                  group: title,
                  items: actions.map((action) => ({ value: action, label: sentence(action) })),
                })),
              ]}
              defaultValue={filters.action}
            />
            <TextInput
              name="object"
              label="Object"
              hint="For example, round 2 or section npqsl 3, round 1"
              defaultValue={filters.object}
            />
            <TextInput
              name="from"
              label="From"
              hint="For example, 22/11/2026"
              width={10}
              defaultValue={filters.from}
            />
            <TextInput
              name="to"
              label="To, with this day"
              hint="For example, 24/11/2026"
              width={10}
              defaultValue={filters.to}
            />
          </div>
          <Button variant="secondary" preventDoubleClick={false}>
            Show events
          </Button>
        </Details>
      </form>
    </search>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
