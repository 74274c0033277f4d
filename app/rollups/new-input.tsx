import { useLocation } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { Area } from "#app/framework/areas.ts";
import { unattendedHeader } from "#app/people/unattended.ts";
import { InsetText } from "#app/ui/inset-text.tsx";

type Props = {
  /** What the figures of this page are called as they stand on it. */
  version: string;
  /** Which parts of the page’s address choose its figures; the others are of how they are shown. */
  chosenBy: readonly ("round" | "view" | "framework" | "answers")[];
  area?: Area;
  /** Where the page is of one round, whether its address says so or not. */
  round?: number;
  /** "npqh/3", where the page is of one section. */
  of?: string;
};

/** How often a page that is looked at asks whether something new has arrived, in milliseconds. */
const askedEvery = 20_000;

/** Says politely that a summary which was left open is no longer the newest. What stands on the page stays as it is. */
export function NewInput({ version, chosenBy, area, round, of }: Props) {
  const { pathname, search } = useLocation();
  const query = new URLSearchParams(
    [...new URLSearchParams(search)].filter(([name]) => chosenBy.some((one) => one === name)),
  );
  if (area) query.set("area", area);
  if (of) query.set("of", of);
  if (round !== undefined) query.set("round", String(round));
  const address = `/areas/version?${query}`;
  const [isOld, setOld] = useState(false);
  useEffect(() => {
    if (isOld) return;
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      const headers = { Accept: "application/json", [unattendedHeader]: "1" };
      const answer = await fetch(address, { headers });
      if (answer.ok) setOld((await answer.json()).version !== version);
    };
    // Without a network the page says nothing, and asks again.
    const asking = setInterval(() => void ask().catch(() => undefined), askedEvery);
    return () => clearInterval(asking);
  }, [version, address, isOld]);
  return (
    <div role="status">
      {isOld && (
        <InsetText>
          New input has arrived since you opened this page.{" "}
          <a className="govuk-link" href={pathname + search}>
            Refresh the figures
          </a>
        </InsetText>
      )}
    </div>
  );
}
