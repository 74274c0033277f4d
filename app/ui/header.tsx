import type { ReactNode } from "react";

export type HeaderProps = {
  name: string;
  href?: string;
  /** The service navigation, then the phase banner. */
  children?: ReactNode;
};

/** The head of every page: the mark and the name, then what follows them. */
export function Header({ name, href = "/", children }: HeaderProps) {
  return (
    <header className="govuk-template__header">
      <div className="govuk-generic-header">
        <div className="govuk-generic-header__container govuk-width-container">
          <div className="govuk-generic-header__logo">
            <a href={href} className="govuk-generic-header__homepage-link">
              <Mark /> {name}
            </a>
          </div>
        </div>
      </div>
      {children}
    </header>
  );
}

/** Four quarters round a page; the same drawing as `public/favicon.svg`. */
function Mark() {
  return (
    <svg className="app-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <path
        fill="currentColor"
        d="M2 2h13v5H9.5v8H2zM17 2h13v13h-7.5V7H17zM2 17h7.5v8H15v5H2zM22.5 17H30v13H17v-5h5.5zM11.5 9h9v14h-9z"
      />
    </svg>
  );
}
