import { answerInWords, answers } from "#app/scores/scale.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Help");

export default function Help() {
  return (
    <Page heading="Help">
      <h2 className="govuk-heading-m">If you are a panel member</h2>
      <p className="govuk-body">
        Your start page lists the frameworks of the open round and leads back to where you left off. On a
        section, read the statements, comment on any of them, then answer for the four focus areas.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>“Save draft” keeps what you have, complete or not. Only you can see it.</li>
        <li>
          “Submit this section” sends your answers and your comments on the section. You need an answer for
          every area.
        </li>
        <li>“Submit and go to next” does the same and opens the next section you have not finished.</li>
        <li>You can change what you submitted until the round closes. What you submitted before is kept.</li>
        <li>“Finish your review” on your start page lists what is missing and leads to each place.</li>
      </ul>
      <p className="govuk-body">The answers are:</p>
      <ul className="govuk-list govuk-list--bullet">
        {answers.map((answer) => (
          <li key={answer}>{answerInWords(answer)}</li>
        ))}
      </ul>
      <p className="govuk-body">
        A reason is needed for 1, for 2 and for “Not applicable to this section”. “Not applicable” and
        “Outside my expertise” are never counted as scores.
      </p>
      <p className="govuk-body">
        On a section, single keys choose answers and move about; the question mark lists them. You can switch
        them off there and on your account page.
      </p>
      <h2 className="govuk-heading-m">Who sees what you write</h2>
      <p className="govuk-body">
        Until you submit a section nobody sees your work on it, and you see nobody else’s. After that,
        officials see your answers, reasons and comments. Other members never see your answers; as far as the
        round allows, they see your comments, without your name, on sections they have submitted themselves.
        Where they see them while the round is open, members can reply to each other’s comments. Replies carry
        no names either, and stand in no particular order.
      </p>
      <h2 className="govuk-heading-m">Interests</h2>
      <p className="govuk-body">
        Before you read, and again whenever a round opens, you say which interests you have, or that you have
        none. A lead official records what follows from each. Until then it keeps you from nothing; if it
        does, your start page, the framework and the section say from what, and why.
      </p>
      <h2 className="govuk-heading-m">If you are an official</h2>
      <p className="govuk-body">
        “Focus areas” shows what the panel says in each area. Each figure leads to the answers, reasons and
        comments behind it. Where a round shows names, you can also read the figures without members who
        declared an interest, without one member or of one group, and “Which way does it tip?” lists what that
        changes. “Export” has the same figures as files. “Interests” is the register of what members declared.
      </p>
      <h2 className="govuk-heading-m">If you are a lead official</h2>
      <p className="govuk-body">
        Under “Rounds” you plan rounds, open, extend and close them, reopen a section for one member, say
        which group each member sits for, and copy a round for other frameworks. Under every setting it says
        who will see what by it.
      </p>
      <h2 className="govuk-heading-m">If something does not work</h2>
      <p className="govuk-body">Ask the lead official who invited you.</p>
    </Page>
  );
}
