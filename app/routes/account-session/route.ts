import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireSignedIn } from "#app/people/require-actor.server.ts";
import { endsOf } from "#app/people/session.server.ts";

/** How long the session lasts yet, in milliseconds, for a page that is left open. To ask for it attended is to use it. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireSignedIn(request);
  const now = Date.now();
  const { unused, atMost } = endsOf(request)!;
  return Response.json({ unused: unused - now, atMost: atMost - now });
}
