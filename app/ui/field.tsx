import type { HTMLAttributes, ReactNode } from "react";

/** Messages about the fields of a form, keyed by field id. */
export type Messages = Record<string, string>;

/** The heading a label or legend stands in, where the question is also a heading. */
export type HeadingTag = "h1" | "h2" | "h3" | "h4";

export type LabelSize = "s" | "m" | "l" | "xl";

/** What every form control takes. */
export type FieldProps = {
  name: string;
  /** What an error link points at; the name, unless given. Hint and error are `id-hint` and `id-error`. */
  id?: string;
  label: ReactNode;
  labelAs?: HeadingTag;
  labelSize?: LabelSize;
  /** Keeps the label for screen readers only, where the screen already says what the control is for. */
  labelHidden?: boolean;
  hint?: ReactNode;
  error?: string;
};

/** The size of a label: as asked for, else large where it is the heading of the page. */
export function sizeOfLabel({ labelAs, labelSize }: Pick<FieldProps, "labelAs" | "labelSize">) {
  return labelSize ?? (labelAs === "h1" ? "l" : undefined);
}

/** Joins class names, leaving out the absent ones. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}

/** The value of `aria-describedby` for a control: its hint, then its error, then anything else. */
export function describedBy(
  id: string,
  { hint, error }: Pick<FieldProps, "hint" | "error">,
  ...others: (string | false)[]
): string | undefined {
  return (
    classes(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`, ...others) || undefined
  );
}

/** The space round one control, marked when the control has an error. */
export function FormGroup({
  error,
  className,
  children,
  ...attributes
}: { error?: string } & HTMLAttributes<HTMLDivElement>) {
  return (
    <div
      className={classes("govuk-form-group", error !== undefined && "govuk-form-group--error", className)}
      {...attributes}
    >
      {children}
    </div>
  );
}

/** The label of a single control, inside a heading where one is asked for. */
export function Label({
  htmlFor,
  label,
  labelAs: Heading,
  labelSize,
  labelHidden,
}: { htmlFor: string } & Pick<FieldProps, "label" | "labelAs" | "labelSize" | "labelHidden">) {
  const size = sizeOfLabel({ labelAs: Heading, labelSize });
  const element = (
    <label
      className={classes(
        "govuk-label",
        size && `govuk-label--${size}`,
        labelHidden && "govuk-visually-hidden",
      )}
      htmlFor={htmlFor}
    >
      {label}
    </label>
  );
  return Heading ? <Heading className="govuk-label-wrapper">{element}</Heading> : element;
}

/** The hint and the error of a control, in that order, under the ids `describedBy` names. */
export function HintAndError({ id, hint, error }: { id: string } & Pick<FieldProps, "hint" | "error">) {
  return (
    <>
      {hint !== undefined && (
        <div id={`${id}-hint`} className="govuk-hint">
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
    </>
  );
}
