import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { recordReading } from "#app/audit/reading.server.ts";
import { NoticeBanner } from "#app/http/notices.tsx";
import { orNotFound } from "#app/http/refusals.server.ts";
import { peoplePath } from "#app/people/paths.ts";
import { personHere } from "#app/people/people.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { PersonActions } from "./person-actions.tsx";
import { PersonFacts } from "./person-facts.tsx";

export const handle = titled<typeof loader>(({ person }) => person.name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  const person = orNotFound(personHere(actor, params.person ?? "", Date.now()));
  recordReading(actor, `person ${person.id}`, Date.now());
  return { person, isSelf: person.id === actor.id };
}

export default function OnePerson() {
  const { person, isSelf } = useLoaderData<typeof loader>();
  return (
    <Page
      heading={<span className="wrap-anywhere">{person.name}</span>}
      before={<BackLink href={peoplePath}>Back to the people</BackLink>}
      banner={<NoticeBanner />}
    >
      <PersonFacts person={person} isSelf={isSelf} />
      <PersonActions person={person} isSelf={isSelf} />
    </Page>
  );
}
