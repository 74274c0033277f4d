import { classes, describedBy, type FieldProps, FormGroup, HintAndError, Label } from "#app/ui/field.tsx";

export type SelectProps = FieldProps & {
  items: readonly { value: string; label: string }[];
  defaultValue?: string;
};

/** One of many short options, where radios would be too long a list. */
export function Select({
  name,
  id = name,
  label,
  labelAs,
  labelSize,
  labelHidden,
  hint,
  error,
  items,
  defaultValue,
}: SelectProps) {
  return (
    <FormGroup error={error}>
      <Label htmlFor={id} {...{ label, labelAs, labelSize, labelHidden }} />
      <HintAndError {...{ id, hint, error }} />
      <select
        className={classes("govuk-select", error !== undefined && "govuk-select--error")}
        id={id}
        name={name}
        defaultValue={defaultValue}
        aria-describedby={describedBy(id, { hint, error })}
      >
        {items.map((item) => (
          <option key={item.value} value={item.value}>
            {item.label}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}
