import type { ReactNode } from "react";
import { orderNames, orders } from "#app/rollups/area-summary.ts";
import { selectionInWords } from "#app/rollups/figures-in-words.ts";
import type { FiguresRequest } from "#app/rollups/figures-request.server.ts";

export type OrderChoiceProps = {
  asked: Pick<FiguresRequest, "order" | "onlyClass" | "onlyThin" | "basis">;
  /** Whether the reader may see the first-submitted answers too. */
  mayCompare: boolean;
  linkTo: (changes: Record<string, string>) => string;
};

/** How the sections below are ordered and narrowed, as links that keep the rest of the address. */
export function OrderChoice({ asked, mayCompare, linkTo }: OrderChoiceProps) {
  const { order, onlyClass, onlyThin, basis } = asked;
  return (
    <nav aria-label="Order of the sections" className="mb-5">
      <Row label="Sort by:">
        {orders.map((one) =>
          one === order ? (
            <strong key={one} aria-current="true">
              {orderNames[one]}
            </strong>
          ) : (
            <Choice key={one} href={linkTo({ order: one })}>
              {orderNames[one]}
            </Choice>
          ),
        )}
      </Row>
      {mayCompare && (
        <Row label="Answers:">
          {basis === "current" ? (
            <strong aria-current="true">Current</strong>
          ) : (
            <Choice href={linkTo({ answers: "" })}>Current</Choice>
          )}
          {basis === "first" ? (
            <strong aria-current="true">First submitted</strong>
          ) : (
            <Choice href={linkTo({ answers: "first" })}>First submitted</Choice>
          )}
        </Row>
      )}
      {(onlyClass || onlyThin) && (
        <Row label={`${selectionInWords({ onlyClass, onlyThin, basis: "current" })}.`}>
          <Choice href={linkTo({ class: "", coverage: "" })}>Show all</Choice>
        </Row>
      )}
    </nav>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <p className="govuk-body flex flex-wrap gap-x-4 gap-y-1 mb-2">
      {label} {children}
    </p>
  );
}

function Choice({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="govuk-link govuk-link--no-visited-state" href={href}>
      {children}
    </a>
  );
}
