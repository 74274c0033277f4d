import type { ReactNode } from "react";
import { classes, type FieldProps, type HeadingTag, type LabelSize, sizeOfLabel } from "#app/ui/field.tsx";

export type FieldsetProps = {
  legend: ReactNode;
  legendAs?: HeadingTag;
  legendSize?: LabelSize;
  legendHidden?: FieldProps["labelHidden"];
  /** The ids of the hint and error of the group. */
  describedBy?: string;
  id?: string;
  children: ReactNode;
};

/** A group of controls under one legend. */
export function Fieldset({
  legend,
  legendAs: Heading,
  legendSize,
  legendHidden,
  describedBy,
  id,
  children,
}: FieldsetProps) {
  const size = sizeOfLabel({ labelAs: Heading, labelSize: legendSize });
  return (
    <fieldset className="govuk-fieldset" id={id} aria-describedby={describedBy}>
      <legend
        className={classes(
          "govuk-fieldset__legend",
          size && `govuk-fieldset__legend--${size}`,
          legendHidden && "govuk-visually-hidden",
        )}
      >
        {Heading ? <Heading className="govuk-fieldset__heading">{legend}</Heading> : legend}
      </legend>
      {children}
    </fieldset>
  );
}
