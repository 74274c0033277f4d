import type { LoaderFunctionArgs } from "@remix-run/node";
import { headHeader } from "#app/exports/record-head.server.ts";
import { findingFor } from "#app/findings/findings.server.ts";
import { signedFile } from "#app/findings/sign-off.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.exportInput);
  const { id } = orNotFound(findingFor(actor, params.finding));
  const { content, head } = orNotFound(signedFile(actor, id, params.number, Date.now()));
  return new Response(content, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="finding-${id}-sign-off-${params.number}.json"`,
      [headHeader]: head,
    },
  });
}
