import { peoplePath } from "#app/people/paths.ts";
import { type PersonState, personStateNames, personStates } from "#app/people/person-states.ts";
import { type Role, roleNames, roles } from "#app/people/roles.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";

/** Whom of everybody the page lists. */
export function PeopleFilter({ role, state }: { role: Role | null; state: PersonState | null }) {
  return (
    <form method="get" action={peoplePath}>
      <div className="app-filters">
        <Select
          name="role"
          label="Role"
          defaultValue={role ?? ""}
          items={[
            { value: "", label: "All roles" },
            ...roles.map((one) => ({ value: one, label: roleNames[one] })),
          ]}
        />
        <Select
          name="state"
          label="State"
          defaultValue={state ?? ""}
          items={[
            { value: "", label: "All states" },
            ...personStates.map((one) => ({ value: one, label: personStateNames[one] })),
          ]}
        />
      </div>
      <Button variant="secondary" preventDoubleClick={false}>
        Show
      </Button>
    </form>
  );
}
