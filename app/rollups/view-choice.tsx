import { useLocation } from "@remix-run/react";
import { withoutNotice } from "#app/http/notice-address.ts";
import { Button } from "#app/ui/button.tsx";
import { classes } from "#app/ui/field.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Select } from "#app/ui/select.tsx";
import {
  choiceInWords,
  type OfferedView,
  type OfferedViews,
  readingInWords,
  viewInAddress,
  whole,
  withView,
} from "./view.ts";

/** Whose answers the figures of this page are read of, and the ways to read them of others; nothing without leave. */
export function ViewChoice({ views }: { views: OfferedViews | null }) {
  const { pathname, search } = useLocation();
  if (views === null) return null;
  const { current, offered } = views;
  const isWhole = current.view.kind === "whole";
  const query = withoutNotice(search);
  const linkTo = ({ view }: Pick<OfferedView, "view">) => pathname + withView(query, view);
  const isCurrent = ({ view }: OfferedView) => viewInAddress(view) === viewInAddress(current.view);
  const isSingle = ({ view }: OfferedView) => view.kind === "without";
  const isListed = offered.filter(isSingle).length > mostLinked;
  const isLinked = (one: OfferedView) =>
    one.members > 0 && one.view.kind !== "whole" && !(isListed && isSingle(one));
  return (
    <section aria-label="Whose answers" className="mb-6">
      {!isWhole && (
        <InsetText>
          <p className="govuk-body">{readingInWords(current, offered[0]!.members)}</p>
          <p className="govuk-body mb-0">
            Comments and exports are always everybody’s.{" "}
            <a className="govuk-link govuk-link--no-visited-state" href={linkTo({ view: whole })}>
              Read the answers of all members
            </a>
          </p>
        </InsetText>
      )}
      <p className="govuk-body mb-1">Whose answers:</p>
      <p className="govuk-body flex flex-wrap gap-x-6 gap-y-1 mb-3">
        {isWhole && <strong aria-current="true">{choiceInWords(current)}</strong>}
        {offered
          .filter((one) => isLinked(one) && !isCurrent(one))
          .map((one) => (
            <a
              key={viewInAddress(one.view)}
              className="govuk-link govuk-link--no-visited-state"
              href={linkTo(one)}
            >
              {choiceInWords(one)}
            </a>
          ))}
      </p>
      {isListed && (
        <form method="get" action={pathname} className={sideBySide}>
          {[...new URLSearchParams(query)]
            .filter(([name]) => name !== "view")
            .map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
          <Select
            name="view"
            label="Choose whose answers"
            items={offered
              .filter((one) => one.members > 0 || isCurrent(one))
              .map((one) => ({ value: viewInAddress(one.view), label: choiceInWords(one) }))}
            defaultValue={viewInAddress(current.view)}
          />
          <Button variant="secondary">Show</Button>
        </form>
      )}
      <p className="govuk-body mb-0">
        <a className="govuk-link govuk-link--no-visited-state" href={`/sensitivity${roundOf(query)}`}>
          Which way does it tip?
        </a>{" "}
        lists the sections whose class or median changes without some members.
      </p>
    </section>
  );
}

/** More single members than this are chosen from a list. */
const mostLinked = 12;

/** The list and its button in a line where there is room, and never wider than the page. */
const sideBySide = classes(
  "flex flex-wrap items-end gap-x-4",
  "[&>.govuk-form-group]:max-w-full [&_.govuk-select]:max-w-full",
);

/** The query of a page that keeps of an address its round alone. */
function roundOf(query: string): string {
  const round = new URLSearchParams(query).get("round");
  return round ? `?${new URLSearchParams({ round })}` : "";
}
