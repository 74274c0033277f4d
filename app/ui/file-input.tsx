import { classes, describedBy, type FieldProps, FormGroup, HintAndError, Label } from "#app/ui/field.tsx";

/** A file from the person's own machine. */
export function FileInput({
  name,
  id = name,
  label,
  labelAs,
  labelSize,
  labelHidden,
  hint,
  error,
}: FieldProps) {
  return (
    <FormGroup error={error}>
      <Label htmlFor={id} {...{ label, labelAs, labelSize, labelHidden }} />
      <HintAndError {...{ id, hint, error }} />
      <input
        className={classes("govuk-file-upload", error !== undefined && "govuk-file-upload--error")}
        id={id}
        name={name}
        type="file"
        aria-describedby={describedBy(id, { hint, error })}
      />
    </FormGroup>
  );
}
