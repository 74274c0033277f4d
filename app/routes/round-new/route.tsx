import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { choicesFor, offeredToPlan } from "#app/rounds/choices.server.ts";
import { roundPath } from "#app/rounds/paths.ts";
import { planFieldOrder } from "#app/rounds/plan-fields.tsx";
import { noPlan, readPlan } from "#app/rounds/plan-form.server.ts";
import { PlanForm } from "#app/rounds/plan-form.tsx";
import { addRound } from "#app/rounds/round.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Plan a round");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  return { offered: offeredToPlan(actor, null), fields: noPlan };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  const form = await readForm(request);
  const now = Date.now();
  const read = readPlan(form, choicesFor(actor, null), now);
  if ("messages" in read) return data(read, { status: 400 });
  const round = addRound(read.plan, now, actor.id);
  return redirect(withNotice(roundPath(round.id), "round-planned"));
}

export default function NewRound() {
  const { offered, fields } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  return (
    <Page
      heading="Plan a round"
      before={<BackLink href="/rounds">Back to the rounds</BackLink>}
      errors={errorLinks(refused?.messages ?? {}, planFieldOrder)}
    >
      <p className="govuk-body">
        Everything can be changed until the round opens. Then it is fixed, except that the round can be closed
        early or extended and members can be added.
      </p>
      {offered.members.length === 0 && (
        <InsetText>
          There are no panel members to choose from yet.{" "}
          <a className="govuk-link" href="/people">
            Invite them first
          </a>
          : they need not have accepted to be chosen.
        </InsetText>
      )}
      <PlanForm {...{ offered, fields, refused }}>
        <Button>Save the plan</Button>
      </PlanForm>
    </Page>
  );
}
