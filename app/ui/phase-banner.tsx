import type { ReactNode } from "react";
import { Tag } from "#app/ui/tag.tsx";

export type PhaseBannerProps = { phase: string; children: ReactNode };

/** Says how far along the service is: the last thing in the header. */
export function PhaseBanner({ phase, children }: PhaseBannerProps) {
  return (
    <div className="govuk-phase-banner govuk-width-container">
      <p className="govuk-phase-banner__content">
        <Tag className="govuk-phase-banner__content__tag">{phase}</Tag>
        <span className="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  );
}
