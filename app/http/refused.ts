import { useActionData } from "@remix-run/react";
import { useState } from "react";

/**
 * What the action said of a form that it did not take. It holds as long as the page stands: following a link within the
 * page makes Remix forget what an action returned, and with it the messages and what had been entered would go.
 */
export function useRefused<Action>() {
  const returned = useActionData<Action>();
  const [refused] = useState(returned);
  return refused;
}

/** A form that was taken, and whose page shows what was found or done, gets an `answer`: nothing of it was refused. */
export function isAnswer(returned: unknown): boolean {
  return typeof returned === "object" && returned !== null && "answer" in returned;
}
