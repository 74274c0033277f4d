/** For officials, and for lead officials and observers, who do more and less. */
export function ForOfficials() {
  return (
    <>
      <h2 className="govuk-heading-m" id="officials">
        If you are an official
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          “Focus areas” shows what the panel says in each area. Each figure leads to the answers, reasons and
          comments behind it. Where a round shows names, you can also read the figures without members who
          declared an interest, without one member or of one group, and “Which way does it tip?” lists what
          that changes.
        </li>
        <li>“Comments” searches all comments and reasons, and keeps searches under a name.</li>
        <li>
          “Themes” puts themes on comments, one after another, and “Findings” holds conclusions: what they
          rest on, what DfE decides, and what it does with each comment.
        </li>
        <li>
          “See what is missing”, on your start page, says who has sections to do. From there you remind them
          by email.
        </li>
        <li>
          “Export” has findings, figures and comments as files, lists what was taken out, and says of a file
          whether it came from here.
        </li>
        <li>
          “Frameworks” has their texts and references. “Interests” is the register of what members declared.
        </li>
      </ul>
      <h2 className="govuk-heading-m" id="leads">
        If you are a lead official
      </h2>
      <p className="govuk-body">You can do all that an official can. As well:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          Under “Rounds” you plan rounds, open, extend and close them, reopen a section for one member, say
          which group each member sits for, and copy a round for other frameworks. Under every setting it says
          who will see what by it.
        </li>
        <li>
          Under “People” you invite people, change what they are here, shut them out and bring them back, and
          reset the second step of somebody who is locked out. From there you reach the outbox, which holds
          every message that was sent, waits or failed.
        </li>
        <li>Under “Interests” you record what follows from each.</li>
        <li>You sign findings off, and declare the review of a round complete.</li>
        <li>“Record” says who did what, and when.</li>
      </ul>
      <h2 className="govuk-heading-m" id="observers">
        If you are an observer
      </h2>
      <p className="govuk-body">
        “Focus areas” shows the figures of rounds that have closed, where five members or more are counted.
        You do not see who answered what, nor comments.
      </p>
    </>
  );
}
