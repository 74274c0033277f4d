import { Button } from "#app/ui/button.tsx";
import type { Messages } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";

type Props = {
  members: readonly { id: string; name: string; email: string }[];
  sections: readonly { id: number; title: string }[];
  /** Those that the address names. */
  memberId: string;
  sectionId: string;
  messages: Messages;
  /** The address of the page. */
  action: string;
};

/** Whose form it is, and for which section. */
export function Chooser({ members, sections, memberId, sectionId, messages, action }: Props) {
  const none = { value: "", label: "Select" };
  return (
    <>
      <p className="govuk-body">
        Where a member filled in a section on paper, you can type it in for them, one section at a time. It is
        submitted in their name. They, officials and the record are told that you typed it in.
      </p>
      <form method="get" action={action}>
        <Select
          name="member"
          label="Member"
          labelSize="s"
          items={[
            none,
            ...members.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
          ]}
          defaultValue={memberId}
          error={messages.member}
        />
        <Select
          name="section"
          label="Section"
          labelSize="s"
          items={[none, ...sections.map(({ id, title }) => ({ value: String(id), label: title }))]}
          defaultValue={sectionId}
          error={messages.section}
        />
        <Button>Continue</Button>
      </form>
    </>
  );
}
