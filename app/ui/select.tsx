import { classes, describedBy, type FieldProps, FormGroup, HintAndError, Label } from "#app/ui/field.tsx";

type Item = { value: string; label: string };

export type SelectProps = FieldProps & {
  items: readonly (Item | { group: string; items: readonly Item[] })[];
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
        {items.map((item) =>
          "group" in item ? (
            <optgroup key={item.group} label={item.group}>
              {item.items.map(option)}
            </optgroup>
          ) : (
            option(item)
          ),
        )}
      </select>
    </FormGroup>
  );
}

function option({ value, label }: Item) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
