/** For those who are locked out: what to do about each of the things that one can lose. */
export function SigningIn() {
  return (
    <>
      <h2 className="govuk-heading-m" id="signing-in">
        If you cannot sign in
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          You have forgotten your password:{" "}
          <a className="govuk-link" href="/password-reset">
            ask for a link to set a new one
          </a>
          . It comes by email, and works once and within an hour.
        </li>
        <li>
          You have never set a password: use the link of your invitation. It works once and within seven days;
          after that, ask the lead official who invited you for a new one.
        </li>
        <li>
          You do not have your authenticator app at hand: enter one of your recovery codes in place of its
          code. Each works once. You can make new ones on your account page, which ends the old ones.
        </li>
        <li>
          You have lost the app and the codes: a lead official can reset your second step, once they know that
          it is you who asks. You then sign in with your password and set up an app again.
        </li>
        <li>
          You tried too often: wait as long as the page says. Nobody can see from it whether an account is
          there.
        </li>
        <li>
          You were signed out: a session ends after 2 hours without use, and after 12 hours in any case.
        </li>
      </ul>
      <p className="govuk-body">
        Officials sign in with a password and a code. Panel members can switch the code on, on their account
        page, where they also see where they are signed in and can end that.
      </p>
    </>
  );
}
