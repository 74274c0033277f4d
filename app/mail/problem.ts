const longest = 300;

type SmtpError = { message?: unknown; response?: unknown; code?: unknown; responseCode?: unknown };

/**
 * Why a message was not taken, in one line without what nobody else should read: passwords, and the links in it. For good:
 * the server refused this message, and would again. A refused password is the service's own, and may be mended.
 */
export function problemOf(
  error: unknown,
  secrets: readonly (string | null | undefined)[],
): { problem: string; isForGood: boolean } {
  const { message, response, code, responseCode } = (error ?? {}) as SmtpError;
  const isRefused = code === "EENVELOPE" || code === "EMESSAGE";
  return {
    problem: withoutSecrets(String(response || message || "It could not be sent"), secrets),
    isForGood: isRefused && (typeof responseCode !== "number" || responseCode >= 500),
  };
}

function withoutSecrets(text: string, secrets: readonly (string | null | undefined)[]): string {
  const hidden = secrets
    .filter((secret): secret is string => !!secret)
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .reduce((left, secret) => left.replaceAll(secret, "…"), text);
  return hidden
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, longest)
    .toWellFormed();
}
