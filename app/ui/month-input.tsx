import { classes, describedBy, FormGroup, HintAndError } from "#app/ui/field.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";

export type MonthInputProps = {
  /** What the hint and the error belong to; the two fields are named `month` and `year`. */
  id: string;
  label: string;
  labelSize?: "s" | "m";
  hint?: string;
  defaultValues: { month: string; year: string };
  errors: { month?: string; year?: string };
};

/** A month of a year, typed in. */
export function MonthInput({ id, label, labelSize, hint, defaultValues, errors }: MonthInputProps) {
  const error = errors.month ?? errors.year;
  return (
    <FormGroup error={error}>
      <Fieldset legend={label} legendSize={labelSize} describedBy={describedBy(id, { hint, error })}>
        <HintAndError {...{ id, hint, error }} />
        <div className="govuk-date-input">
          {(["month", "year"] as const).map((name) => (
            <div key={name} className="govuk-date-input__item">
              <div className="govuk-form-group">
                <label className="govuk-label govuk-date-input__label" htmlFor={name}>
                  {name === "month" ? "Month" : "Year"}
                </label>
                <input
                  className={classes(
                    "govuk-input govuk-date-input__input",
                    name === "month" ? "govuk-input--width-2" : "govuk-input--width-4",
                    errors[name] !== undefined && "govuk-input--error",
                  )}
                  id={name}
                  name={name}
                  type="text"
                  inputMode="numeric"
                  autoComplete="off"
                  defaultValue={defaultValues[name]}
                />
              </div>
            </div>
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  );
}
