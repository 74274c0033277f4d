import { frameworkLabel } from "#app/framework/frameworks.ts";
import { orderNames } from "#app/rollups/area-summary.ts";
import type { SectionRef } from "#app/rollups/cell.ts";
import { PreviousNext } from "#app/ui/pagination.tsx";
import type { NeighboursOf } from "./neighbours-of.ts";

type Props = NeighboursOf & { hrefOf: (section: SectionRef) => string };

/** The sections before and after this one, in the order in which the area is read. */
export function Neighbours({ order, number, of, previous, next, hrefOf }: Props) {
  if (number === 0) return null;
  const link = (section: SectionRef | null, text: string) =>
    section
      ? {
          href: hrefOf(section),
          text,
          label: `${frameworkLabel(section.framework)} ${section.number}. ${section.title}`,
        }
      : undefined;
  return (
    <>
      <p className="govuk-body mb-0">
        Section {number} of {of}, {orderNames[order].toLowerCase()}.
      </p>
      <PreviousNext
        label="Sections"
        previous={link(previous, "Previous section")}
        next={link(next, "Next section")}
      />
    </>
  );
}
