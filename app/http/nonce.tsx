import { createContext, type ReactNode, useContext } from "react";

// Browsers hide nonces from scripts, so there the value is empty and agrees with what hydration finds.
const Nonce = createContext("");

/** Gives the nonce of this answer to everything drawn inside. */
export function NonceProvider({ nonce, children }: { nonce: string; children: ReactNode }) {
  return <Nonce.Provider value={nonce}>{children}</Nonce.Provider>;
}

/** What `<Scripts>` and `<ScrollRestoration>` need to run under the content security policy. */
export function useNonce(): string {
  return useContext(Nonce);
}
