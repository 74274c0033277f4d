export function WhatIsKept() {
  return (
    <>
      <h2 className="govuk-heading-m">What is kept about you</h2>
      <p className="govuk-body">
        Your name, email address and role come from whoever invited you. The rest comes from you, or from what
        you do in the service:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          your name, email address and role, the frameworks you are asked about, and the group you sit for in
          a round, such as school leaders or providers
        </li>
        <li>
          a hash of your password, and if you use one, the secret that your authenticator app shares with us
          and hashes of your recovery codes. Nobody can read your password from its hash
        </li>
        <li>when you signed in and with which browser, until thirty days after that session has ended</li>
        <li>
          what you write in the review: answers, reasons, comments, replies, sources and other views, with
          every earlier version and its time, and drafts of them
        </li>
        <li>
          the interests you declare, what was decided for them and why, and when you accepted which terms
        </li>
        <li>
          the messages that were sent to you, and whether the mail server took them. They never hold what
          anybody wrote or scored
        </li>
        <li>what you chose: whether keyboard shortcuts are on, and searches you saved under a name</li>
        <li>
          a record of what you did and when, such as signing in, submitting a section or taking a file out
        </li>
      </ul>
      <p className="govuk-body">
        To stop passwords from being guessed, the service counts failed attempts by email address and network
        address, of which it keeps a hash. Its own log holds no names, addresses or words.
      </p>
    </>
  );
}
