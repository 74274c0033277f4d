import { classes, describedBy, type FieldProps, FormGroup, HintAndError, Label } from "#app/ui/field.tsx";

export type TextareaProps = FieldProps & {
  defaultValue?: string;
  rows?: number;
  /** Shows the limit, and what is left of it where JavaScript runs. It stops nobody typing: the server decides. */
  maxLength?: number;
  /** Shows what is left only once this percentage of the limit is used. */
  threshold?: number;
  spellCheck?: boolean;
};

/** Several lines of text, with a count of characters where there is a limit. */
export function Textarea({
  name,
  id = name,
  label,
  labelAs,
  labelSize,
  labelHidden,
  hint,
  error,
  maxLength,
  threshold,
  rows = 5,
  ...textarea
}: TextareaProps) {
  const limited = maxLength !== undefined;
  const count = limited && {
    className: "govuk-character-count",
    "data-module": "govuk-character-count",
    "data-maxlength": maxLength,
    "data-threshold": threshold,
  };
  return (
    <FormGroup error={error} {...count}>
      <Label htmlFor={id} {...{ label, labelAs, labelSize, labelHidden }} />
      <HintAndError {...{ id, hint, error }} />
      <textarea
        className={classes(
          "govuk-textarea",
          error !== undefined && "govuk-textarea--error",
          limited && "govuk-js-character-count",
        )}
        id={id}
        name={name}
        rows={rows}
        aria-describedby={describedBy(id, { hint, error }, limited && `${id}-info`)}
        {...textarea}
      />
      {limited && (
        <div id={`${id}-info`} className="govuk-hint govuk-character-count__message">
          {`You can enter up to ${maxLength.toLocaleString("en-GB")} characters`}
        </div>
      )}
    </FormGroup>
  );
}
