import type { ReactNode } from "react";

export type PaginationProps = {
  page: number;
  pages: number;
  href: (page: number) => string;
  /** Tells two on one page apart. */
  label?: string;
};

/** The pages of a long list. Nothing where there is one page. */
export function Pagination({ page, pages, href, label = "Pagination" }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav className="govuk-pagination" aria-label={label}>
      {page > 1 && (
        <Arrow rel="prev" href={href(page - 1)}>
          Previous<span className="govuk-visually-hidden"> page</span>
        </Arrow>
      )}
      <ul className="govuk-pagination__list">
        {shownPages(page, pages).map((number, index, shown) => (
          <PageItem
            key={number}
            {...{ number, page, href }}
            afterGap={index > 0 && number > (shown[index - 1] ?? 0) + 1}
          />
        ))}
      </ul>
      {page < pages && (
        <Arrow rel="next" href={href(page + 1)}>
          Next<span className="govuk-visually-hidden"> page</span>
        </Arrow>
      )}
    </nav>
  );
}

export type NeighbourLink = { href: string; label: ReactNode; text?: string };

export type PreviousNextProps = {
  previous?: NeighbourLink;
  next?: NeighbourLink;
  label?: string;
};

/** The neighbours of a page in a reading order, by name. */
export function PreviousNext({ previous, next, label = "Pagination" }: PreviousNextProps) {
  if (!previous && !next) return null;
  return (
    <nav className="govuk-pagination govuk-pagination--block" aria-label={label}>
      {previous && (
        <Arrow rel="prev" href={previous.href} label={previous.label}>
          {previous.text ?? "Previous"}
        </Arrow>
      )}
      {next && (
        <Arrow rel="next" href={next.href} label={next.label}>
          {next.text ?? "Next"}
        </Arrow>
      )}
    </nav>
  );
}

/** The first, the last, the current page and its neighbours. */
function shownPages(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages];
  return [...new Set(wanted)].filter((number) => number >= 1 && number <= pages);
}

function PageItem({
  number,
  page,
  href,
  afterGap,
}: {
  number: number;
  page: number;
  href: PaginationProps["href"];
  afterGap: boolean;
}) {
  const current = number === page;
  return (
    <>
      {afterGap && <li className="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>}
      <li
        className={
          current ? "govuk-pagination__item govuk-pagination__item--current" : "govuk-pagination__item"
        }
      >
        <a
          className="govuk-link govuk-pagination__link"
          href={href(number)}
          aria-label={`Page ${number}`}
          aria-current={current ? "page" : undefined}
        >
          {number}
        </a>
      </li>
    </>
  );
}

const arrows = {
  prev: "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z",
  next: "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z",
};

function Arrow({
  rel,
  href,
  label,
  children,
}: {
  rel: "prev" | "next";
  href: string;
  label?: ReactNode;
  children: ReactNode;
}) {
  const icon = (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${rel}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[rel]} />
    </svg>
  );
  const iconFirst = rel === "prev" || label !== undefined;
  return (
    <div className={`govuk-pagination__${rel}`}>
      <a className="govuk-link govuk-pagination__link" href={href} rel={rel}>
        {iconFirst && icon}
        <span className="govuk-pagination__link-title">{children}</span>
        {label !== undefined && (
          <>
            <span className="govuk-visually-hidden">:</span>
            <span className="govuk-pagination__link-label">{label}</span>
          </>
        )}
        {!iconFirst && icon}
      </a>
    </div>
  );
}
