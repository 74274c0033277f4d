import { areas, areaWords } from "#app/framework/areas.ts";
import { Details } from "#app/ui/details.tsx";
import { FormGroup, HintAndError, type Messages } from "#app/ui/field.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { Select } from "#app/ui/select.tsx";
import { Textarea } from "#app/ui/textarea.tsx";
import { directions, directionWords } from "./directions.ts";
import type { FindingFields as Fields } from "./finding-form.server.ts";
import type { ScopeChoice } from "./scope.server.ts";
import { strengths, strengthWords } from "./strengths.ts";

type Props = {
  fields: Fields;
  messages: Messages;
  scope: readonly ScopeChoice[];
  owners: readonly { id: string; name: string }[];
  longest: { statement: number; reason: number };
  /** What the meter says of the finding as it was last saved. */
  meter?: React.ReactNode;
  /** Why reasons are asked for, where they are. */
  departs?: string | null;
  restsOnOne?: boolean;
  /** Before it rests on anything, nothing can depart from that, and nobody agrees on it. */
  isNew?: boolean;
};

/** The order of the fields on the page, for the error summary. */
export const findingFieldOrder = [
  "form",
  "area",
  "statement",
  "direction",
  "departureReason",
  "strength",
  "oneVoiceReason",
  "scope",
  "owner",
  "status",
] as const;

/** What a finding says, where it points and what it is about. */
export function FindingFields({
  fields,
  messages,
  scope,
  owners,
  longest,
  meter,
  departs,
  restsOnOne,
  isNew = false,
}: Props) {
  return (
    <>
      <Radios
        name="area"
        label="Focus area"
        labelSize="s"
        layout="small-inline"
        items={areas.map((area) => ({ value: area, label: areaWords[area].name }))}
        defaultValue={fields.area}
        error={messages.area}
      />
      <Textarea
        name="statement"
        label="What the finding says"
        labelSize="s"
        hint="One conclusion, as it will be printed"
        rows={5}
        maxLength={longest.statement}
        threshold={75}
        defaultValue={fields.statement}
        error={messages.statement}
      />
      {meter}
      <Radios
        name="direction"
        label="Where does it point?"
        labelSize="s"
        layout="compact"
        items={directions.map((one) => ({
          value: one,
          label: directionWords[one].name,
          hint: directionWords[one].hint,
        }))}
        defaultValue={fields.direction}
        error={messages.direction}
      />
      {!isNew && (
        <Textarea
          name="departureReason"
          label="Why it departs from what the panel says"
          labelSize="s"
          hint={
            departs
              ? `The panel’s class of its sections is ${departs}. The reason is printed beside the finding.`
              : "Compulsory where the finding points elsewhere than the panel’s class of its sections. It is printed beside the finding."
          }
          rows={3}
          maxLength={longest.reason}
          threshold={75}
          defaultValue={fields.departureReason}
          error={messages.departureReason}
        />
      )}
      <Radios
        name="strength"
        label="How strong is it?"
        labelSize="s"
        layout="compact"
        items={strengths.map((one) => ({
          value: one,
          label: strengthWords[one].name,
          hint: strengthWords[one].hint,
        }))}
        defaultValue={fields.strength}
        error={messages.strength}
      />
      {(restsOnOne || fields.oneVoiceReason !== "" || messages.oneVoiceReason) && (
        <Textarea
          name="oneVoiceReason"
          label="Why it stands although it rests on one person"
          labelSize="s"
          rows={3}
          maxLength={longest.reason}
          threshold={75}
          defaultValue={fields.oneVoiceReason}
          error={messages.oneVoiceReason}
        />
      )}
      <ScopeFields choices={scope} chosen={fields.scope} error={messages.scope} />
      <Select
        name="owner"
        label="Owner"
        labelSize="s"
        items={owners.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={fields.owner}
        error={messages.owner}
      />
      {!isNew && (
        <Radios
          name="status"
          label="Do the officials agree on these words?"
          labelSize="s"
          layout="small-inline"
          items={[
            { value: "draft", label: "No, it is a draft" },
            { value: "agreed", label: "Yes, it is agreed" },
          ]}
          defaultValue={fields.status}
          error={messages.status}
        />
      )}
    </>
  );
}

/** The frameworks, each with its sections behind it. */
function ScopeFields({
  choices,
  chosen,
  error,
}: {
  choices: readonly ScopeChoice[];
  chosen: readonly string[];
  error?: string;
}) {
  return (
    <FormGroup error={error}>
      <Fieldset legend="What is it about?" legendSize="s" describedBy={error ? "scope-error" : undefined}>
        <HintAndError id="scope" hint="All of a framework, or sections of it" error={error} />
        {choices.map(({ code, title, sections }, at) => {
          const items = [
            { value: code, label: `All of ${title}` },
            ...sections.map((section) => ({
              value: `${code}/${section.number}`,
              label: `${section.number}. ${section.title}`,
            })),
          ];
          const n = items.filter(({ value }) => chosen.includes(value)).length;
          return (
            <Details
              key={code}
              summary={
                <span id={at === 0 ? "scope" : undefined}>
                  {title}
                  {n > 0 && ` (${n} chosen)`}
                </span>
              }
              open={n > 0}
            >
              <div className="govuk-checkboxes govuk-checkboxes--small">
                {items.map(({ value, label }) => (
                  <div key={value} className="govuk-checkboxes__item">
                    <input
                      className="govuk-checkboxes__input"
                      type="checkbox"
                      id={`scope-${value.replace("/", "-")}`}
                      name="scope"
                      value={value}
                      defaultChecked={chosen.includes(value)}
                    />
                    <label
                      className="govuk-label govuk-checkboxes__label"
                      htmlFor={`scope-${value.replace("/", "-")}`}
                    >
                      {label}
                    </label>
                  </div>
                ))}
              </div>
            </Details>
          );
        })}
      </Fieldset>
    </FormGroup>
  );
}
