import type { ReactNode } from "react";
import { classes } from "#app/ui/field.tsx";

export type NotificationBannerProps = {
  /** `success` tells what has just been done and takes focus where JavaScript runs. */
  type?: "success";
  title?: string;
  /** A text is set as the heading of the banner; elements stand as they are. */
  children: ReactNode;
  id?: string;
};

/** Something to know before reading on: at most one, directly above the heading of the page. */
export function NotificationBanner({
  type,
  title = type === "success" ? "Success" : "Important",
  children,
  id = "notification-banner",
}: NotificationBannerProps) {
  const titleId = `${id}-title`;
  return (
    <section
      className={classes("govuk-notification-banner", type && `govuk-notification-banner--${type}`)}
      role={type === "success" ? "alert" : undefined}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={titleId}>
          {title}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === "string" ? (
          <p className="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </section>
  );
}
