import { type Order, orders } from "#app/rollups/area-summary.ts";
import { type AgreementClass, agreementClassNames } from "#app/rounds/agreement-rule.ts";

type Props = {
  order: Order;
  onlyClass: AgreementClass | null;
  basis: "current" | "first";
  linkTo: (changes: Record<string, string>) => string;
};

const orderNames: Record<Order, string> = {
  weakest: "Weakest first",
  divided: "Most divided first",
  document: "In document order",
};

/** How the table below is ordered and narrowed, as links that keep the rest of the address. */
export function OrderChoice({ order, onlyClass, basis, linkTo }: Props) {
  return (
    <nav aria-label="Order of the table" className="mb-5">
      <ul className="govuk-list flex flex-wrap gap-x-6 gap-y-1">
        {orders.map((one) => (
          <li key={one}>
            {one === order ? (
              <strong aria-current="true">{orderNames[one]}</strong>
            ) : (
              <Choice href={linkTo({ order: one })}>{orderNames[one]}</Choice>
            )}
          </li>
        ))}
        {onlyClass && (
          <li>
            <Choice href={linkTo({ class: "" })}>
              Show all, not only “{agreementClassNames[onlyClass].toLowerCase()}”
            </Choice>
          </li>
        )}
        <li>
          {basis === "current" ? (
            <Choice href={linkTo({ answers: "first" })}>Show first-submitted answers</Choice>
          ) : (
            <Choice href={linkTo({ answers: "" })}>Show current answers</Choice>
          )}
        </li>
      </ul>
    </nav>
  );
}

function Choice({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <a className="govuk-link govuk-link--no-visited-state" href={href}>
      {children}
    </a>
  );
}
