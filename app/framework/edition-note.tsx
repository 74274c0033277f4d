import { InsetText } from "#app/ui/inset-text.tsx";
import { WarningText } from "#app/ui/warning-text.tsx";
import type { EditionKind } from "./edition-kinds.ts";
import { supersededNotes } from "./frameworks.ts";

type Props = {
  framework: string;
  edition: { kind: EditionKind; name: string; documentTitle: string; published: string | null };
};

/** Says whose words these are: our outline of a published document, or the published text itself. */
export function EditionNote({ framework, edition }: Props) {
  const superseded = supersededNotes[framework];
  const published = edition.published ? `, published ${edition.published}` : "";
  return (
    <>
      {superseded && <WarningText>{superseded}</WarningText>}
      <InsetText>
        {edition.kind === "outline" ? (
          <>
            This is an outline written for this workspace, not the published text. It stands for the document
            “{edition.documentTitle}”{published}.
          </>
        ) : (
          <>
            Text of “{edition.documentTitle}”{published}. Edition: {edition.name}. Contains public sector
            information licensed under the Open Government Licence v3.0.
          </>
        )}
      </InsetText>
    </>
  );
}
