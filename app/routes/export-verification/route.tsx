import type { LoaderFunctionArgs } from "@remix-run/node";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Verify a file");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, may.exportInput);
  return null;
}

export default function ExportVerification() {
  return <Page heading="Verify a file">{null}</Page>;
}
