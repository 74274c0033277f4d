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
import { changePlan, planOf, versionOf } from "#app/rounds/plan.server.ts";
import { planFieldOrder } from "#app/rounds/plan-fields.tsx";
import { fieldsIn, fieldsOfPlan, readPlan } from "#app/rounds/plan-form.server.ts";
import { PlanForm } from "#app/rounds/plan-form.tsx";
import { roundRunBy } from "#app/rounds/round.server.ts";
import { phaseAt } from "#app/rounds/round.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { whyNotChanged } from "./why-not-changed.ts";

export const handle = titled("Change the plan");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  const round = orNotFound(roundRunBy(actor, params.round));
  const plan = planOf(round);
  return {
    id: round.id,
    title: round.title,
    isPlanned: phaseAt(round, Date.now()) === "planned",
    offered: offeredToPlan(actor, round),
    fields: fieldsOfPlan(plan),
    version: versionOf(plan),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  const round = orNotFound(roundRunBy(actor, params.round));
  const form = await readForm(request);
  const now = Date.now();
  const version = form.text("version");
  const refusedWith = (words: string, version: string) => ({
    fields: fieldsIn(form),
    messages: { form: words },
    version,
  });
  if (phaseAt(round, now) !== "planned")
    return data(refusedWith(whyNotChanged({ kind: "frozen" }), version), { status: 409 });

  const read = readPlan(form, choicesFor(actor, round), now);
  if ("messages" in read) return data({ ...read, version }, { status: 400 });
  const outcome = changePlan(actor, round.id, read.plan, version, now);
  if (outcome.kind === "written") return redirect(withNotice(roundPath(round.id), "plan-changed"));
  const current = versionOf(planOf(roundRunBy(actor, params.round)!));
  return data(refusedWith(whyNotChanged(outcome), current), { status: 409 });
}

export default function ChangePlan() {
  const { id, title, isPlanned, offered, fields, version } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  return (
    <Page
      heading="Change the plan"
      caption={title}
      before={<BackLink href={roundPath(id)}>Back to the round</BackLink>}
      errors={errorLinks(refused?.messages ?? {}, planFieldOrder)}
    >
      {isPlanned || refused ? (
        <PlanForm {...{ offered, fields, refused }} version={refused?.version ?? version}>
          <Button>Save the plan</Button>
        </PlanForm>
      ) : (
        <p className="govuk-body">
          The round has opened, so its settings are fixed.{" "}
          <a className="govuk-link" href={roundPath(id)}>
            Read them, and why
          </a>
        </p>
      )}
    </Page>
  );
}
