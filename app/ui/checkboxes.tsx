import type { ReactNode } from "react";
import { classes, describedBy, type FieldProps, FormGroup, HintAndError } from "#app/ui/field.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";

export type CheckboxItem = { value: string; label: ReactNode; hint?: ReactNode };

export type CheckboxesProps = FieldProps & {
  items: readonly CheckboxItem[];
  defaultValues?: readonly string[];
  small?: boolean;
  /** Side by side, where there is room. */
  inline?: boolean;
};

/** Any number of choices. The first checkbox has the id of the field, so that an error link reaches it. */
export function Checkboxes({
  name,
  id = name,
  label,
  labelAs,
  labelSize,
  labelHidden,
  hint,
  error,
  items,
  defaultValues = [],
  small,
  inline,
}: CheckboxesProps) {
  return (
    <FormGroup error={error}>
      <Fieldset
        legend={label}
        legendAs={labelAs}
        legendSize={labelSize}
        legendHidden={labelHidden}
        describedBy={describedBy(id, { hint, error })}
      >
        <HintAndError {...{ id, hint, error }} />
        <div
          className={classes(
            "govuk-checkboxes",
            small && "govuk-checkboxes--small",
            inline && "app-checkboxes--inline",
          )}
        >
          {items.map((item, index) => (
            <Checkbox
              key={item.value}
              {...item}
              id={index === 0 ? id : `${id}-${index + 1}`}
              name={name}
              defaultChecked={defaultValues.includes(item.value)}
            />
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  );
}

function Checkbox({
  label,
  hint,
  ...input
}: CheckboxItem & { id: string; name: string; defaultChecked: boolean }) {
  const hintId = hint === undefined ? undefined : `${input.id}-item-hint`;
  return (
    <div className="govuk-checkboxes__item">
      <input className="govuk-checkboxes__input" type="checkbox" aria-describedby={hintId} {...input} />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={input.id}>
        {label}
      </label>
      {hintId && (
        <div id={hintId} className="govuk-hint govuk-checkboxes__hint">
          {hint}
        </div>
      )}
    </div>
  );
}
