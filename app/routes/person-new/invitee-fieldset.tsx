import type { InviteeFields, InviteeMessages } from "#app/people/invitee.ts";
import { roleHints } from "#app/people/role-hints.ts";
import { roleNames, roles } from "#app/people/roles.ts";
import { groupNames, groups } from "#app/rounds/groups.ts";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

export const inviteeFieldOrder = ["email", "name", "role", "framework", "group"] as const;

type Props = {
  fields: InviteeFields;
  messages: InviteeMessages;
  frameworks: readonly { code: string; title: string }[];
};

/** Who is invited, as what, and of a member what they are asked about and whom they sit for. */
export function InviteeFieldset({ fields, messages, frameworks }: Props) {
  return (
    <>
      <TextInput
        name="email"
        label="Email address"
        labelSize="s"
        type="email"
        hint="They sign in with it"
        autoComplete="off"
        spellCheck={false}
        defaultValue={fields.email}
        error={messages.email}
      />
      <TextInput
        name="name"
        label="Full name"
        labelSize="s"
        autoComplete="off"
        spellCheck={false}
        defaultValue={fields.name}
        error={messages.name}
      />
      <Radios
        name="role"
        label="Role"
        labelSize="s"
        layout="compact"
        items={roles.map((role) => ({ value: role, label: roleNames[role], hint: roleHints[role] }))}
        defaultValue={fields.role}
        error={messages.role}
      />
      <h2 className="govuk-heading-m">For panel members only</h2>
      <Checkboxes
        name="framework"
        label="Frameworks they are asked about"
        labelSize="s"
        hint="In rounds that they are added to from now on. Select none where they are asked about all"
        small
        items={frameworks.map(({ code, title }) => ({ value: code, label: title }))}
        defaultValues={fields.framework}
        error={messages.framework}
      />
      <Radios
        name="group"
        label="Group they sit for"
        labelSize="s"
        layout="small"
        items={[
          { value: "", label: "No group" },
          ...groups.map((group) => ({ value: group, label: groupNames[group] })),
        ]}
        defaultValue={fields.group}
        error={messages.group}
      />
    </>
  );
}
