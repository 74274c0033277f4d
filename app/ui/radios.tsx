import type { ReactNode } from "react";
import { classes, describedBy, type FieldProps, FormGroup, HintAndError } from "#app/ui/field.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";

export type RadioItem = { value: string; label: ReactNode; hint?: ReactNode };

export type RadiosProps = FieldProps & {
  /** The options; a divider such as "or" sets the last ones apart. */
  items: readonly (RadioItem | { divider: string })[];
  defaultValue?: string;
  /** What has to be read before choosing, between the question and its options. */
  note?: ReactNode;
  /** `inline` for two short options; `small` for dense pages; `compact` for small ones with the hint beside the label. */
  layout?: "inline" | "small" | "small-inline" | "compact";
};

const layoutClasses = {
  inline: "govuk-radios--inline",
  small: "govuk-radios--small",
  "small-inline": "govuk-radios--small govuk-radios--inline",
  compact: "govuk-radios--small app-radios--compact",
};

/** One choice of several. The first radio has the id of the field, so that an error link reaches it. */
export function Radios({
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
  note,
  layout,
}: RadiosProps) {
  return (
    <FormGroup error={error}>
      <Fieldset
        legend={label}
        legendAs={labelAs}
        legendSize={labelSize}
        legendHidden={labelHidden}
        describedBy={describedBy(id, { hint, error }, note !== undefined && `${id}-note`)}
      >
        <HintAndError {...{ id, hint, error }} />
        {note !== undefined && <div id={`${id}-note`}>{note}</div>}
        <div className={classes("govuk-radios", layout && layoutClasses[layout])}>
          {items.map((item, index) =>
            "divider" in item ? (
              <div key={`divider ${item.divider}`} className="govuk-radios__divider">
                {item.divider}
              </div>
            ) : (
              <Radio
                key={item.value}
                {...item}
                id={index === 0 ? id : `${id}-${index + 1}`}
                name={name}
                defaultChecked={item.value === defaultValue}
              />
            ),
          )}
        </div>
      </Fieldset>
    </FormGroup>
  );
}

function Radio({ label, hint, ...input }: RadioItem & { id: string; name: string; defaultChecked: boolean }) {
  const hintId = hint === undefined ? undefined : `${input.id}-item-hint`;
  return (
    <div className="govuk-radios__item">
      <input className="govuk-radios__input" type="radio" aria-describedby={hintId} {...input} />
      <label className="govuk-label govuk-radios__label" htmlFor={input.id}>
        {label}
      </label>
      {hintId && (
        <div id={hintId} className="govuk-hint govuk-radios__hint">
          {hint}
        </div>
      )}
    </div>
  );
}
