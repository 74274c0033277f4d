import { answerInWords, answers } from "#app/scores/scale.ts";

export function ForMembers() {
  return (
    <>
      <h2 className="govuk-heading-m" id="members">
        If you are a panel member
      </h2>
      <p className="govuk-body">
        Your start page lists the frameworks of the open round and leads back to where you left off. From
        there you can also add the deadline to your calendar. On a section, read the statements, comment on
        any of them, then answer for the four focus areas.
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
      <h3 className="govuk-heading-s">Who sees what you write</h3>
      <p className="govuk-body">
        Until you submit a section nobody sees your work on it, and you see nobody else’s. After that,
        officials see your answers, reasons and comments. Other members never see your answers; as far as the
        round allows, they see your comments, without your name, on sections they have submitted themselves.
        Where they see them while the round is open, members can reply to each other’s comments. Replies carry
        no names either, and stand in no particular order.
      </p>
      <h3 className="govuk-heading-s">Interests</h3>
      <p className="govuk-body">
        Before you read, and again whenever a round opens, you say which interests you have, or that you have
        none. A lead official records what follows from each. Until then it keeps you from nothing; if it
        does, your start page, the framework and the section say from what, and why.
      </p>
      <h3 className="govuk-heading-s">Email</h3>
      <p className="govuk-body">
        Where the service is set up to send email, you are told when a round opens, when its closing moves and
        when a section is open for you again, and officials can remind you of what is missing. No message
        holds what anybody wrote or scored.
      </p>
    </>
  );
}
