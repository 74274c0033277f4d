import { classes, describedBy, type FieldProps, FormGroup, HintAndError, Label } from "#app/ui/field.tsx";

export type PasswordInputProps = FieldProps & {
  autoComplete?: "current-password" | "new-password";
};

/** A password, with a button that shows and hides it where JavaScript runs. It never comes back filled in. */
export function PasswordInput({
  name,
  id = name,
  label,
  labelAs,
  labelSize,
  labelHidden,
  hint,
  error,
  autoComplete = "current-password",
}: PasswordInputProps) {
  return (
    <FormGroup error={error} className="govuk-password-input" data-module="govuk-password-input">
      <Label htmlFor={id} {...{ label, labelAs, labelSize, labelHidden }} />
      <HintAndError {...{ id, hint, error }} />
      <div className="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          className={classes(
            "govuk-input govuk-password-input__input govuk-js-password-input-input",
            error !== undefined && "govuk-input--error",
          )}
          id={id}
          name={name}
          type="password"
          spellCheck={false}
          autoCapitalize="none"
          autoComplete={autoComplete}
          aria-describedby={describedBy(id, { hint, error })}
        />
        <button
          type="button"
          className="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"
          aria-controls={id}
          aria-label="Show password"
          hidden
        >
          Show
        </button>
      </div>
    </FormGroup>
  );
}
