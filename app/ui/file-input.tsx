import { classes, describedBy, type FieldProps, FormGroup, HintAndError, Label } from "#app/ui/field.tsx";

export type FileInputProps = FieldProps & {
  /** What kinds of files are offered: ".csv". */
  accept?: string;
};

/** A file from the person's own device. The form round it has to be sent as multipart/form-data. */
export function FileInput({
  name,
  id = name,
  label,
  labelAs,
  labelSize,
  labelHidden,
  hint,
  error,
  accept,
}: FileInputProps) {
  return (
    <FormGroup error={error}>
      <Label htmlFor={id} {...{ label, labelAs, labelSize, labelHidden }} />
      <HintAndError {...{ id, hint, error }} />
      <input
        className={classes("govuk-file-upload", error !== undefined && "govuk-file-upload--error")}
        id={id}
        name={name}
        type="file"
        accept={accept}
        aria-describedby={describedBy(id, { hint, error })}
      />
    </FormGroup>
  );
}
