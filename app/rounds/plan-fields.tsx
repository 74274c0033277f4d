import { Checkboxes, type CheckboxItem } from "#app/ui/checkboxes.tsx";
import type { Messages } from "#app/ui/field.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";
import { momentInWords } from "#app/ui/moment.ts";
import { MomentInput, momentFieldOrder } from "#app/ui/moment-input.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { settingNames } from "./plan.ts";
import type { PlanFields as Fields } from "./plan-form.server.ts";
import { sharingNames, sharings } from "./sharing.ts";
import { whoSeesWhat } from "./who-sees-what.ts";

/** A member to choose: names may be the same, addresses are not. */
export function memberItem({ id, name, email }: { id: string; name: string; email: string }): CheckboxItem {
  return { value: id, label: name, hint: <span className="wrap-anywhere">{email}</span> };
}

type Props = {
  fields: Fields;
  messages: Messages;
  frameworks: readonly { code: string; title: string; edition: string }[];
  rounds: readonly { id: number; title: string; closesAt: number }[];
  members: readonly { id: string; name: string; email: string }[];
};

const shares = [
  { name: "agreedShare", label: "Share for agreed", hint: "Agreed needs at least this share at one end" },
  {
    name: "opposedShare",
    label: "Share opposed",
    hint: "Agreed needs less than this share at the other end",
  },
  { name: "dividedShare", label: "Share for divided", hint: "Divided needs at least this share at each end" },
] as const;

/** The order of the fields on the page, for the error summary. */
export const planFieldOrder: readonly string[] = [
  "form",
  "title",
  "follows",
  "framework",
  "member",
  ...momentFieldOrder("opens"),
  ...momentFieldOrder("closes"),
  "sharing",
  "names",
  "minimumCounted",
  ...shares.map(({ name }) => name),
];

/** Everything that is decided about a round before it opens. Under each setting stands who will see what. */
export function PlanFields({ fields, messages, frameworks, members, rounds }: Props) {
  // What is said of the other settings is the same whatever is chosen for these two.
  const sees = whoSeesWhat({ sharing: "never", namesToOfficials: false });
  return (
    <>
      <TextInput
        name="title"
        label={settingNames.title}
        labelSize="m"
        hint={sees.title}
        defaultValue={fields.title}
        autoComplete="off"
        error={messages.title}
      />
      <Select
        name="follows"
        label={settingNames.followsId}
        labelSize="m"
        hint={`A round that follows another carries its answers over. ${sees.followsId} It can follow a round that closes before it opens, and keeps to the text that was read there.`}
        items={[
          { value: "", label: "No other round" },
          ...rounds.map(({ id, title, closesAt }) => ({
            value: String(id),
            label: `${title}, closing on ${momentInWords(closesAt)}`,
          })),
        ]}
        defaultValue={fields.follows}
        error={messages.follows}
      />
      <Checkboxes
        name="framework"
        label={settingNames.frameworks}
        labelSize="m"
        hint={`${sees.frameworks} The round reads the newest text there is when the first answer or comment on a framework is saved, and keeps to it.`}
        small
        items={frameworks.map(({ code, title, edition }) => ({
          value: code,
          label: title,
          hint: `Newest text now: ${edition}`,
        }))}
        defaultValues={fields.frameworks}
        error={messages.framework}
      />
      <Checkboxes
        name="member"
        label={settingNames.members}
        labelSize="m"
        hint={sees.members}
        small
        items={members.map(memberItem)}
        defaultValues={fields.members}
        error={messages.member}
      />
      <MomentInput
        name="opens"
        label={settingNames.opensAt}
        labelSize="m"
        hint={sees.opensAt}
        {...{ messages }}
        fields={fields.opens}
      />
      <MomentInput
        name="closes"
        label={settingNames.closesAt}
        labelSize="m"
        hint={`${sees.closesAt} Midnight begins a day: to close at the end of one, enter 11:59pm.`}
        {...{ messages }}
        fields={fields.closes}
      />
      <Radios
        name="sharing"
        label={settingNames.sharing}
        labelSize="m"
        items={sharings.map((sharing) => ({
          value: sharing,
          label: sharingNames[sharing],
          hint: whoSeesWhat({ sharing, namesToOfficials: true }).sharing,
        }))}
        defaultValue={fields.sharing}
        error={messages.sharing}
      />
      <Radios
        name="names"
        label={settingNames.namesToOfficials}
        labelSize="m"
        items={[
          { value: "yes", label: "Yes", namesToOfficials: true },
          { value: "no", label: "No", namesToOfficials: false },
        ].map(({ value, label, namesToOfficials }) => ({
          value,
          label,
          hint: whoSeesWhat({ sharing: "never", namesToOfficials }).namesToOfficials,
        }))}
        defaultValue={fields.names}
        error={messages.names}
      />
      <Fieldset legend={settingNames.rule} legendSize="m" describedBy="rule-hint">
        <div id="rule-hint" className="govuk-hint">
          High is a score of 4 or 5, low is a score of 1 or 2. Shares are of all counted scores. {sees.rule}
        </div>
        <TextInput
          name="minimumCounted"
          label="Fewest scores for a class"
          hint="Below this number a cell is “too few”"
          width={3}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={fields.minimumCounted}
          error={messages.minimumCounted}
        />
        {shares.map(({ name, label, hint }) => (
          <TextInput
            key={name}
            name={name}
            label={label}
            hint={`${hint}. A whole percentage, or “a third”`}
            width={10}
            autoComplete="off"
            defaultValue={fields[name]}
            error={messages[name]}
          />
        ))}
      </Fieldset>
    </>
  );
}
