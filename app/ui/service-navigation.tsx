import type { ReactNode } from "react";
import { classes } from "#app/ui/field.tsx";

export type ServiceNavigationItem = {
  href: string;
  text: string;
  /** `page` for the page itself, `section` for a page beneath it. */
  current?: "page" | "section";
};

export type ServiceNavigationProps = {
  items: readonly ServiceNavigationItem[];
  /** The name of the service, where the header does not carry it. */
  name?: string;
  href?: string;
  /** What stands at the end of the bar, such as a form with a sign-out button. */
  end?: ReactNode;
};

/** The main links of the service. On a narrow screen a button opens them where JavaScript runs; without it they all show. */
export function ServiceNavigation({ items, name, href = "/", end }: ServiceNavigationProps) {
  return (
    <section
      aria-label="Service information"
      className="govuk-service-navigation"
      data-module="govuk-service-navigation"
    >
      <div
        className={classes("govuk-width-container", !!end && "govuk-service-navigation__inlining-container")}
      >
        <div className="govuk-service-navigation__container">
          {name !== undefined && (
            <span className="govuk-service-navigation__service-name">
              <a href={href} className="govuk-service-navigation__link">
                {name}
              </a>
            </span>
          )}
          {items.length > 0 && (
            <nav aria-label="Menu" className="govuk-service-navigation__wrapper">
              {items.length > 1 && (
                <button
                  type="button"
                  className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
                  aria-controls="navigation"
                  hidden
                >
                  Menu
                </button>
              )}
              <ul className="govuk-service-navigation__list" id="navigation">
                {items.map((item) => (
                  <NavigationItem key={item.href} {...item} />
                ))}
              </ul>
            </nav>
          )}
        </div>
        {end}
      </div>
    </section>
  );
}

function NavigationItem({ href, text, current }: ServiceNavigationItem) {
  return (
    <li
      className={classes(
        "govuk-service-navigation__item",
        current && "govuk-service-navigation__item--active",
      )}
    >
      <a
        className="govuk-service-navigation__link"
        href={href}
        aria-current={current && (current === "page" ? "page" : "true")}
      >
        {current ? <strong className="govuk-service-navigation__active-fallback">{text}</strong> : text}
      </a>
    </li>
  );
}
