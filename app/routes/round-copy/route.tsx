import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { choicesFor, offeredToPlan } from "#app/rounds/choices.server.ts";
import { roundPath } from "#app/rounds/paths.ts";
import { planOf } from "#app/rounds/plan.server.ts";
import { planFieldOrder } from "#app/rounds/plan-fields.tsx";
import { fieldsOfCopy, fieldsOfFollowing, readPlan } from "#app/rounds/plan-form.server.ts";
import { PlanForm } from "#app/rounds/plan-form.tsx";
import { addRound, roundRunBy } from "#app/rounds/round.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Copy a round");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  const copied = orNotFound(roundRunBy(actor, params.round));
  const { id, title } = copied;
  const isFollowing = new URL(request.url).searchParams.has("following");
  const plan = planOf(copied);
  const fields = isFollowing ? fieldsOfFollowing(id, plan) : fieldsOfCopy(plan);
  return { id, title, isFollowing, offered: offeredToPlan(actor, null), fields };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  const copied = orNotFound(roundRunBy(actor, params.round));
  const form = await readForm(request);
  const now = Date.now();
  const read = readPlan(form, choicesFor(actor, null), now);
  if ("messages" in read) return data(read, { status: 400 });
  const round = addRound(read.plan, now, actor.id, copied.id);
  return redirect(withNotice(roundPath(round.id), "round-planned"));
}

export default function CopyRound() {
  const { id, title, isFollowing, offered, fields } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  return (
    <Page
      heading="Copy a round"
      caption={title}
      before={<BackLink href={roundPath(id)}>Back to the round</BackLink>}
      errors={errorLinks(refused?.messages ?? {}, planFieldOrder)}
    >
      <p className="govuk-body">
        {isFollowing
          ? "The settings, the members, their groups and the frameworks are those of the round that it follows. Enter a title and the times of the new one. It opens after the other has closed, and carries its answers over."
          : "The settings, the members and their groups are those of the round that is copied. Enter a title, the frameworks and the times of the new one. Nothing that anyone entered is copied."}
      </p>
      <PlanForm {...{ offered, fields, refused }}>
        <Button>Save the plan</Button>
      </PlanForm>
    </Page>
  );
}
