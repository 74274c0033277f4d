import type { ReactNode } from "react";
import { type Order, orderNames, orders } from "#app/rollups/area-summary.ts";
import { type AgreementClass, agreementClassNames } from "#app/rounds/agreement-rule.ts";

type Props = {
  order: Order;
  onlyClass: AgreementClass | null;
  basis: "current" | "first";
  /** Whether the reader may see the first-submitted answers too. */
  mayCompare: boolean;
  linkTo: (changes: Record<string, string>) => string;
};

/** How the table below is ordered and narrowed, as links that keep the rest of the address. */
export function OrderChoice({ order, onlyClass, basis, mayCompare, linkTo }: Props) {
  return (
    <nav aria-label="Order of the table" className="mb-5">
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
      {onlyClass && (
        <Row
          label={`Only sections where the panel’s view is “${agreementClassNames[onlyClass].toLowerCase()}”.`}
        >
          <Choice href={linkTo({ class: "" })}>Show all</Choice>
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
