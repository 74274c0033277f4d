import { formOf } from "#app/http/form.ts";
import { isExportFile } from "./files.ts";
import type { Asked } from "./verification.server.ts";

export type Upload = { name: string; bytes: Uint8Array; asked: Asked | null };

/** A file that was sent to be verified, and what it is said to be. */
export async function readUpload(
  request: Request,
): Promise<{ upload: Upload } | { messages: { upload: string } }> {
  const sent = await request.formData();
  const file = sent.get("upload");
  if (!(file instanceof File) || (file.name === "" && file.size === 0))
    return { messages: { upload: "Choose the file to verify" } };
  if (file.size === 0) return { messages: { upload: "The file is empty. Choose another one" } };
  const form = formOf(
    [...sent].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const said = form.text("file");
  const filters = ["area", "framework", "round", "names", "drafts"].flatMap((name) =>
    form.text(name) === "" ? [] : [[name, form.text(name)]],
  );
  const asked = isExportFile(said) ? { file: said, query: String(new URLSearchParams(filters)) } : null;
  return { upload: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), asked } };
}
