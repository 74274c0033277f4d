import { type Role, roleNames } from "#app/people/roles.ts";
import { Table } from "#app/ui/table.tsx";

type Props = {
  people: readonly { email: string; name: string; role: Role; background: string }[];
  password: string;
};

/** Whom a visitor of the demonstration can sign in as. */
export function DemonstrationPeople({ people, password }: Props) {
  return (
    <section aria-labelledby="demonstration">
      <h2 className="govuk-heading-m" id="demonstration">
        This is a demonstration
      </h2>
      <p className="govuk-body">
        The people and what they wrote are invented. Sign in as any of them with the password{" "}
        <code>{password}</code>
      </p>
      <Table
        caption="People of the demonstration"
        captionHidden
        wide
        rows={people}
        rowKey={(person) => person.email}
        columns={[
          { heading: "Email address", rowHeader: true, cell: (person) => person.email },
          { heading: "Role", cell: (person) => roleNames[person.role] },
          { heading: "Who they are", cell: (person) => `${person.name}. ${person.background}` },
        ]}
      />
    </section>
  );
}
