import type { ReactNode } from "react";
import { BackLink } from "#app/ui/back-link.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import type { Messages } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { personPath } from "./paths.ts";

type Props = {
  heading: string;
  person: { id: string; name: string };
  messages?: Messages;
  order?: readonly string[];
  children: ReactNode;
};

/** A page on which something about one person is changed. */
export function PersonPage({ heading, person, messages = {}, order = ["form"], children }: Props) {
  return (
    <Page
      heading={heading}
      caption={<span className="wrap-anywhere">{person.name}</span>}
      before={<BackLink href={personPath(person.id)}>Back to the person</BackLink>}
      errors={errorLinks(messages, order)}
    >
      {children}
    </Page>
  );
}
