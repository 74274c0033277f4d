import type { LoaderFunctionArgs } from "@remix-run/node";
import { isExportFile } from "#app/exports/files.ts";
import { askForExport } from "#app/exports/job.server.ts";
import { answerWith } from "#app/exports/job-answer.server.ts";
import { fileNameOf, queryOf, selectionFrom } from "#app/exports/selection.server.ts";
import { notFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { requireWithinLimit } from "#app/people/within-limit.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.exportInput);
  const { file } = params;
  if (!isExportFile(file)) return notFound();
  await requireWithinLimit(actor, "export");
  const now = Date.now();
  const selection = selectionFrom(request, actor, now);
  const asked = { file, query: queryOf(selection), fileName: fileNameOf(file, selection) };
  return answerWith(askForExport(actor, asked, now), request.signal);
}
