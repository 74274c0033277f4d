import type { InputHTMLAttributes } from "react";
import { classes, describedBy, type FieldProps, FormGroup, HintAndError, Label } from "#app/ui/field.tsx";

export type TextInputProps = FieldProps & {
  defaultValue?: string;
  type?: "text" | "email" | "search" | "tel" | "url";
  /** How many characters wide, or a share of the column; the whole column unless given. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | "one-quarter" | "one-third" | "one-half" | "two-thirds";
} & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    "autoComplete" | "inputMode" | "spellCheck" | "autoCapitalize"
  >;

/** A single line of text. */
export function TextInput({
  name,
  id = name,
  label,
  labelAs,
  labelSize,
  labelHidden,
  hint,
  error,
  width,
  type = "text",
  ...input
}: TextInputProps) {
  return (
    <FormGroup error={error}>
      <Label htmlFor={id} {...{ label, labelAs, labelSize, labelHidden }} />
      <HintAndError {...{ id, hint, error }} />
      <input
        className={classes(
          "govuk-input",
          typeof width === "number" && `govuk-input--width-${width}`,
          typeof width === "string" && `govuk-!-width-${width}`,
          error !== undefined && "govuk-input--error",
        )}
        id={id}
        name={name}
        type={type}
        aria-describedby={describedBy(id, { hint, error })}
        {...input}
      />
    </FormGroup>
  );
}
