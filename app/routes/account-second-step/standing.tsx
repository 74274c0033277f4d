import { counted } from "#app/ui/counting.ts";
import { dateInWords } from "#app/ui/moment.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";

type Props = { since: number; codesLeft: number; isCompulsory: boolean };

/** A second step that is set up, and what can be changed of it. */
export function Standing({ since, codesLeft, isCompulsory }: Props) {
  const removal = isCompulsory
    ? { text: "Use another app", about: "for the second step" }
    : { text: "Turn off", about: "the second step" };
  return (
    <SummaryList
      rows={[
        {
          key: "Authenticator app",
          value: `Set up on ${dateInWords(since)}`,
          actions: [{ href: "/account/second-step/removal", ...removal }],
        },
        {
          key: "Recovery codes",
          value: codesLeft === 0 ? "You have none" : `You have ${counted(codesLeft, "code")} left`,
          actions: [
            {
              href: "/account/second-step/recovery-codes",
              text: "Make new ones",
              about: "of the recovery codes",
            },
          ],
        },
      ]}
    />
  );
}
