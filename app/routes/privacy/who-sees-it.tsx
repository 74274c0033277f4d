export function WhoSeesIt() {
  return (
    <>
      <h2 className="govuk-heading-m">Who sees what</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          Nobody but you reads what you have begun and not submitted, unless it has to be disclosed by law.
        </li>
        <li>
          Officials read the answers, reasons and comments that you submit, with your name unless the round
          says otherwise. Each framework’s page says what holds in its round. Where your name is shown to
          officials, they also see what you have left to do, and can read the panel’s figures without your
          answers, or those of your group alone.
        </li>
        <li>
          Other members never see your answers. As far as a round allows, they see your comments and replies
          without your name.
        </li>
        <li>Observers see figures of closed rounds, where five members or more are counted.</li>
        <li>Officials see the interests you declare; other members do not.</li>
        <li>
          Lead officials see who has an account, the messages that were sent, and the record of who did what,
          as far as it does not tell what a round hides.
        </li>
        <li>
          Files that are taken out hold letters in place of members’ names, unless an official asks for names.
          A view that you hold against a finding, and that officials ask you for, can be published with it.
        </li>
        <li>Whoever runs the machine can reach the database, in which drafts and addresses can be read.</li>
      </ul>
      <p className="govuk-body">
        There is no tracking, no analytics and no advertising, and no page loads anything from anybody else.
        Your address and the words of a message go to the mail server that the organisation uses, which sends
        them on for it. Nothing is sold, or given to anyone else for their own use.
      </p>
      <h2 className="govuk-heading-m">Freedom of information</h2>
      <p className="govuk-body">
        What you write is recorded information. Anyone can ask for it under the Freedom of Information Act
        2000, and it may have to be disclosed, during the review and after it. Some of it may be exempt, such
        as personal data or advice given while policy is being made; that is decided for each request. The{" "}
        <a className="govuk-link" href="/terms">
          terms of taking part
        </a>{" "}
        say more.
      </p>
    </>
  );
}
