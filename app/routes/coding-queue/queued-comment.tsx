import type { SerializeFrom } from "@remix-run/node";
import { useEffect, useState } from "react";
import type { Anchor } from "#app/comments/anchor.ts";
import { type SelectedWords, wordsSelected } from "#app/comments/selected-words.ts";
import type { CodingFields } from "#app/findings/coding-form.server.ts";
import type { CodingRequest } from "#app/findings/coding-request.ts";
import type { ReviewComment } from "#app/findings/review-comments.server.ts";
import { ThemeComment } from "#app/findings/theme-comment.tsx";
import type { LinkOn } from "#app/findings/themes.server.ts";
import { Keys } from "#app/people/key-list.tsx";
import { Details } from "#app/ui/details.tsx";
import type { Messages } from "#app/ui/field.tsx";
import { CodingForm } from "./coding-form.tsx";
import { listenToKeys } from "./key-listener.ts";
import { keyList } from "./keys.ts";
import { NewThemeForm } from "./new-theme-form.tsx";
import { ThemesOnIt } from "./themes-on-it.tsx";

type NamedTheme = { id: string; name: string };

type Props = {
  comment: SerializeFrom<ReviewComment>;
  request: CodingRequest;
  themes: NamedTheme[];
  /** Those with number keys. */
  frequent: NamedTheme[];
  links: SerializeFrom<LinkOn>[];
  keys: boolean;
  longest: { name: number; definition: number };
  refused?: { fields: CodingFields; messages: Messages; places: SerializeFrom<Anchor>[] };
};

/** One comment, and what can be done with it. */
export function QueuedComment({ comment, keys, links, ...queue }: Props) {
  const [chosen, choose] = useState<SelectedWords | null>(null);
  useEffect(() => {
    const listen = () => {
      const selected = wordsSelected(document.getSelection(), "[data-comment]");
      if (selected) choose(selected);
    };
    document.addEventListener("selectionchange", listen);
    return () => document.removeEventListener("selectionchange", listen);
  }, []);
  return (
    <>
      <h2 className="govuk-visually-hidden">The comment</h2>
      <ThemeComment comment={comment} isSelectable />
      {comment.statement && (
        <Details summary={`Statement ${comment.statement.code}`}>
          <p className="app-written mb-0">{comment.statement.text}</p>
        </Details>
      )}
      <ThemesOnIt links={links} />
      <CodingForm comment={comment} chosen={chosen} onWhole={() => choose(null)} hasKeys={keys} {...queue} />
      <NewThemeForm comment={comment} chosen={chosen} request={queue.request} longest={queue.longest} />
      <Keys
        on={keys}
        keys={keyList}
        remark="The number of a theme stands on its button."
        listen={listenToKeys}
      />
    </>
  );
}
