import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportFile } from "#app/exports/export.server.ts";
import { isExportFile } from "#app/exports/files.ts";
import { fileNameOf, selectionFrom } from "#app/exports/selection.server.ts";
import { notFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.exportInput);
  const { file } = params;
  if (!isExportFile(file)) return notFound();
  const now = Date.now();
  const selection = selectionFrom(request, actor, now);
  const content = exportFile(file, actor, selection, now);
  const type = file.endsWith(".json") ? "application/json" : "text/csv";
  return new Response(content, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `attachment; filename="${fileNameOf(file, selection)}"`,
    },
  });
}
