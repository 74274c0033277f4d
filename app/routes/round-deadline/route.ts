import type { LoaderFunctionArgs } from "@remix-run/node";
import { orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { deadlineOf, roundWithDeadline } from "#app/rounds/deadline.server.ts";

/** The closing of a round, for calendars. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readFrameworks);
  const now = Date.now();
  const round = orNotFound(roundWithDeadline(actor, params.round, now));
  return new Response(deadlineOf(round, now), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="deadline.ics"',
    },
  });
}
