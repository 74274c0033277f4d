import type { ReactNode } from "react";

export type FooterProps = {
  links: readonly { href: string; text: string }[];
  /** Who runs the service, and what it is not. */
  children?: ReactNode;
};

/** The foot of every page: the links every service owes its users. */
export function Footer({ links, children }: FooterProps) {
  return (
    <footer className="govuk-template__footer app-footer">
      <div className="govuk-width-container">
        <h2 className="govuk-visually-hidden">Support links</h2>
        <ul className="govuk-list govuk-body-s app-footer__links">
          {links.map(({ href, text }) => (
            <li key={href}>
              <a className="govuk-link govuk-link--no-visited-state" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
        {children !== undefined && <div className="govuk-body-s app-footer__about">{children}</div>}
      </div>
    </footer>
  );
}
