import { classes, describedBy, type FieldProps, FormGroup, HintAndError, type Messages } from "./field.tsx";
import { Fieldset } from "./fieldset.tsx";
import { comesTwice, type MomentFields, whiches } from "./moment-field.ts";
import { Radios } from "./radios.tsx";

type Props = Pick<FieldProps, "name" | "label" | "labelAs" | "labelSize" | "hint"> & {
  fields: MomentFields;
  /** Keyed by field: "opens.day". */
  messages: Messages;
};

const dateParts = [
  { part: "day", label: "Day", width: 2 },
  { part: "month", label: "Month", width: 2 },
  { part: "year", label: "Year", width: 4 },
] as const;

/** The order of the fields on the page, for the error summary. */
export function momentFieldOrder(name: string): string[] {
  return [...dateParts.map(({ part }) => part), "time", "which"].map((part) => `${name}.${part}`);
}

/** A date and a time of day in London. Which of two is asked where the clocks show the time twice. */
export function MomentInput({ name, label, labelAs, labelSize, hint: more, fields, messages }: Props) {
  const hint = <>{more} For example, 27 3 2027 and 9:30am.</>;
  const { [`${name}.which`]: whichError, ...others } = messages;
  const error = momentFieldOrder(name).flatMap((field) => others[field] ?? [])[0];
  return (
    <>
      <FormGroup error={error}>
        <Fieldset
          legend={label}
          legendAs={labelAs}
          legendSize={labelSize}
          describedBy={describedBy(name, { hint, error })}
        >
          <HintAndError id={name} {...{ hint, error }} />
          <div className="govuk-date-input">
            {dateParts.map(({ part, label, width }) => (
              <div key={part} className="govuk-date-input__item">
                <PartInput
                  {...{ name, part, label, fields }}
                  className={`govuk-input--width-${width}`}
                  isNumber
                  isWrong={messages[`${name}.${part}`] !== undefined}
                />
              </div>
            ))}
            <div className="govuk-date-input__item">
              <PartInput
                {...{ name, fields }}
                part="time"
                label="Time"
                className="govuk-input--width-10"
                isWrong={messages[`${name}.time`] !== undefined}
              />
            </div>
          </div>
        </Fieldset>
      </FormGroup>
      {comesTwice(fields) && (
        <Radios
          name={`${name}.which`}
          label={`Which ${fields.time} do you mean?`}
          labelSize="s"
          layout="small"
          items={[
            { value: whiches[0], label: `The first ${fields.time}, before the clocks go back (summer time)` },
            { value: whiches[1], label: `The second ${fields.time}, an hour later (GMT)` },
          ]}
          defaultValue={fields.which}
          error={whichError}
        />
      )}
    </>
  );
}

type PartProps = {
  name: string;
  part: keyof MomentFields;
  label: string;
  fields: MomentFields;
  className: string;
  isWrong: boolean;
  isNumber?: boolean;
};

function PartInput({ name, part, label, fields, className, isWrong, isNumber }: PartProps) {
  const id = `${name}.${part}`;
  return (
    <div className="govuk-form-group">
      <label className="govuk-label govuk-date-input__label" htmlFor={id}>
        {label}
      </label>
      <input
        className={classes("govuk-input govuk-date-input__input", className, isWrong && "govuk-input--error")}
        id={id}
        name={id}
        type="text"
        inputMode={isNumber ? "numeric" : undefined}
        autoComplete="off"
        defaultValue={fields[part]}
      />
    </div>
  );
}
