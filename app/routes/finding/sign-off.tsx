import type { Finding } from "#app/findings/finding.ts";
import { findingPath } from "#app/findings/paths.ts";
import type { Signature, SignOffState } from "#app/findings/sign-off.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { momentInWords } from "#app/ui/moment.ts";
import { WarningText } from "#app/ui/warning-text.tsx";

type Props = {
  finding: Finding;
  signature: SignOffState | null;
  signatures: readonly Signature[];
  missing: readonly string[];
  maySign: boolean;
};

/** Who signed it off, what has changed since, and what is missing. */
export function SignOff({ finding, signature, signatures, missing, maySign }: Props) {
  const isSigned = finding.status === "signed-off";
  const isCurrent = isSigned && signature?.since === null;
  return (
    <section aria-labelledby="sign-off">
      <h2 className="govuk-heading-m" id="sign-off">
        Sign-off
      </h2>
      {signature && (
        <p className="govuk-body">
          Signed off by {signature.by} on {momentInWords(signature.at)}.
          {isCurrent && " Nothing that it rests on has changed since."}
        </p>
      )}
      {signature && !signature.isIntact && (
        <WarningText>What was kept with the signature is not what was signed: its hash differs.</WarningText>
      )}
      {signature?.since && <InsetText>Since the sign-off: {signature.since}.</InsetText>}
      {signature && !isSigned && (
        <p className="govuk-body">
          The finding itself has been changed since, so it has to be signed off again.
        </p>
      )}
      {!signature && <p className="govuk-body">It is not signed off.</p>}
      {missing.length > 0 && !isCurrent && (
        <>
          <p className="govuk-body">Before it can be signed off:</p>
          <ul className="govuk-list govuk-list--bullet">
            {missing.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      {missing.length === 0 && !isCurrent && maySign && (
        <ButtonLink href={`${findingPath(finding.id)}/sign-off`}>
          {signature ? "Sign off again" : "Sign off"}
        </ButtonLink>
      )}
      {missing.length === 0 && !isCurrent && !maySign && (
        <p className="govuk-body">A lead official can sign it off now.</p>
      )}
      {signatures.length > 0 && (
        <Details summary="Signatures and their hashes">
          <p className="govuk-body">
            These files hold what members wrote word for word, also what is redacted elsewhere. Members stand
            as letters.
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {signatures.map(({ number, by, at, sha256 }) => (
              <li key={number}>
                <a className="govuk-link" href={`${findingPath(finding.id)}/sign-offs/${number}`} download>
                  What was signed on {momentInWords(at)} (JSON)
                </a>
                {by && `, ${by}`}
                <span className="block wrap-anywhere">SHA-256 {sha256}</span>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}
