import { useEffect, useRef, useState } from "react";
import { Textarea } from "#app/ui/textarea.tsx";
import { WordingChanges } from "./wording-changes.tsx";
import type { Change } from "./wording-difference.ts";

type Props = {
  /** The statement's words, where the comment is on one: the proposal starts from them. */
  statement: string | undefined;
  proposed: string;
  longest: number;
  error: string | undefined;
};

/** How the statement should read, with what that changes in it while it is being written. */
export function ProposalField({ statement, proposed, longest, error }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [changes, show] = useState<Change[]>([]);
  useEffect(() => {
    const area = box.current?.querySelector("textarea");
    if (!area || statement === undefined) return;
    let isShown = true;
    // Asked for at once, so that what changes is there with the first key, and nothing moves a moment later.
    const comparison = import("./wording-difference.ts").catch(() => null);
    const compare = async () => {
      const loaded = await comparison;
      if (!loaded || !isShown) return;
      const words = area.value.trim();
      show(words === "" ? [] : loaded.wordingDifference(statement, words));
    };
    const typed = () => void compare();
    area.addEventListener("input", typed);
    if (area.value.trim() !== statement.trim()) typed();
    return () => {
      isShown = false;
      area.removeEventListener("input", typed);
    };
  }, [statement]);
  return (
    <div ref={box} className={error === undefined ? "app-proposal" : undefined}>
      <Textarea
        name="proposedWording"
        label="Proposed wording (optional)"
        labelSize="s"
        hint={
          statement === undefined
            ? "How it should read"
            : "Change the statement’s words to how they should read"
        }
        rows={4}
        defaultValue={proposed || statement}
        maxLength={longest}
        threshold={80}
        error={error}
      />
      {changes.some(({ kind }) => kind !== "same") && (
        <section aria-label="What your wording changes" className="app-changes">
          <p className="govuk-body-s mb-1 font-bold">What your wording changes</p>
          <p className="govuk-body app-written mb-1">
            <WordingChanges changes={changes} />
          </p>
        </section>
      )}
    </div>
  );
}
