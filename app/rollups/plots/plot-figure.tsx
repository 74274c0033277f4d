import type { ReactNode } from "react";
import { type Picture, pictureFormats } from "./pictures.ts";

type Props = {
  picture: Picture;
  /** What the picture shows: the name of the region in which it scrolls on a narrow screen. */
  label: string;
  /** The address of the page it stands on, and what that was asked for. */
  pathname: string;
  query: string;
  children: ReactNode;
};

/** A picture with the ways to save it. */
export function PlotFigure({ picture, label, pathname, query, children }: Props) {
  return (
    <figure className="m-0 mb-6">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section className="app-scroll mb-2" aria-label={label} tabIndex={0}>
        {children}
      </section>
      <figcaption className="govuk-body flex flex-wrap gap-x-4">
        Save this picture as:
        {pictureFormats.map((format) => (
          <a key={format} className="govuk-link" href={`${pathname}/${picture}.${format}${query}`}>
            {format.toUpperCase()}
            <span className="govuk-visually-hidden">, {label}</span>
          </a>
        ))}
      </figcaption>
    </figure>
  );
}
