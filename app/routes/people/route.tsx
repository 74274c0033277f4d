import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { recordReading } from "#app/audit/reading.server.ts";
import { IgnoredFilter, NoticeBanner } from "#app/http/notices.tsx";
import { peoplePath, personPath } from "#app/people/paths.ts";
import { peopleHere } from "#app/people/people.server.ts";
import { may } from "#app/people/permissions.ts";
import { personStates } from "#app/people/person-states.ts";
import { PersonTag } from "#app/people/person-tag.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { roleNames, roles } from "#app/people/roles.ts";
import { ButtonGroup, ButtonLink } from "#app/ui/button.tsx";
import { counted } from "#app/ui/counting.ts";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";
import { PeopleFilter } from "./people-filter.tsx";

export const handle = titled("People");

const perPage = 100;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  recordReading(actor, "people", Date.now());
  const asked = new URL(request.url).searchParams;
  const role = roles.find((one) => one === asked.get("role")) ?? null;
  const state = personStates.find((one) => one === asked.get("state")) ?? null;
  const found = peopleHere(actor, { role, state }, Date.now());
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked.get("page"))) || 1));
  const everybody = role === null && state === null ? found : peopleHere(actor, noFilter, Date.now());
  return {
    role,
    state,
    people: found.slice((page - 1) * perPage, page * perPage),
    total: found.length,
    page,
    pages,
    isAlone: everybody.length === 1,
    ignored: asked.get("role") && !role ? "role" : asked.get("state") && !state ? "state" : null,
  };
}

const noFilter = { role: null, state: null };

export default function People() {
  const { role, state, people, total, page, pages, isAlone, ignored } = useLoaderData<typeof loader>();
  const query = new URLSearchParams({ ...(role && { role }), ...(state && { state }) });
  return (
    <Page
      heading="People"
      width="full"
      banner={ignored ? <IgnoredFilter what={ignored} /> : <NoticeBanner />}
    >
      {isAlone && (
        <p className="govuk-body">
          You are the only one here so far. Invite the members of the panel and the officials who read what it
          says, one by one or from a file.
        </p>
      )}
      <ButtonGroup>
        <ButtonLink href={`${peoplePath}/new`}>Invite a person</ButtonLink>
        <ButtonLink href={`${peoplePath}/import`} variant="secondary">
          Invite people from a file
        </ButtonLink>
        <a className="govuk-link" href="/outbox">
          Read what was sent by email
        </a>
      </ButtonGroup>
      <PeopleFilter key={query.toString()} role={role} state={state} />
      {people.length === 0 ? (
        <p className="govuk-body">Nobody here has this role and state.</p>
      ) : (
        <Table
          caption={total === 1 ? "1 person" : `${total.toLocaleString("en-GB")} people`}
          stacked
          rows={people}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: "Name",
              rowHeader: true,
              cell: ({ id, name }) => (
                <a className="govuk-link govuk-link--no-visited-state wrap-anywhere" href={personPath(id)}>
                  {name}
                </a>
              ),
            },
            {
              heading: "Email address",
              cell: ({ email }) => <span className="wrap-anywhere">{email}</span>,
            },
            { heading: "Role", cell: (person) => roleNames[person.role] },
            { heading: "State", cell: (person) => <PersonTag state={person.state} /> },
          ]}
        />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(other) => `${peoplePath}?${new URLSearchParams([...query, ["page", String(other)]])}`}
        label={`Pages of ${counted(total, "person", "people")}`}
      />
    </Page>
  );
}
