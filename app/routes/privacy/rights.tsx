export function Rights() {
  return (
    <>
      <h2 className="govuk-heading-m">Your rights</h2>
      <p className="govuk-body">You have the right:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          to have a copy of what is kept about you. You can take it out yourself, as a file, on{" "}
          <a className="govuk-link" href="/account">
            your account page
          </a>
        </li>
        <li>to have your name, email address or anything else that is wrong about you corrected</li>
        <li>
          to object to the use of your data, and to ask for its use to be restricted or for it to be erased.
          What is part of the public record cannot be erased while it has to be kept. A lead official can then
          replace your name and email address by a pseudonym, everywhere in the service and for good; what you
          wrote stays without them
        </li>
      </ul>
      <p className="govuk-body">
        Ask the organisation named above, or the lead official who invited you. You can also complain to the{" "}
        <a className="govuk-link" href="https://ico.org.uk/make-a-complaint/">
          Information Commissioner’s Office
        </a>
        , which supervises how personal data are used.
      </p>
    </>
  );
}
