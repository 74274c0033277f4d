import { useRouteLoaderData } from "@remix-run/react";
import { isAllowed, may } from "#app/people/permissions.ts";
import type { loader as rootLoader } from "#app/root.tsx";

/** Why a page is empty before the first round, and what to do: "there are no figures to read". */
export function NoRoundYet({ nothing }: { nothing: string }) {
  const role = useRouteLoaderData<typeof rootLoader>("root")?.actor?.role;
  if (role && isAllowed(role, may.runRounds))
    return (
      <p className="govuk-body">
        No round has opened yet, so {nothing}.{" "}
        <a className="govuk-link" href="/rounds">
          Plan a round or open one
        </a>
      </p>
    );
  if (role && isAllowed(role, may.readInput))
    return (
      <p className="govuk-body">
        No round has opened yet, so {nothing}. A lead official plans rounds and opens them.
      </p>
    );
  return <p className="govuk-body">No round has closed yet, so {nothing}.</p>;
}
