import { log } from "#app/server/log.server.ts";
import { counted } from "#app/ui/counting.ts";
import { giveBack, secondsToWait } from "./limit.server.ts";
import { takeRecoveryCode } from "./recovery-code.server.ts";
import { takeCode } from "./second-step.server.ts";
import type { Actor } from "./session.server.ts";
import type { SignInRefusal } from "./sign-in.server.ts";

const wrong: SignInRefusal = {
  status: 400,
  message: "Enter the code that your app shows now, or a recovery code that you have not used",
};

/** Uses up a code of the person's app or a recovery code; null where it was one. Only wrong ones count for the limit. */
export async function takeSecondStep(actor: Actor, code: string, now: number): Promise<SignInRefusal | null> {
  const seconds = await secondsToWait("second-step", actor.id);
  if (seconds !== null) return { status: 429, message: tooMany(seconds) };
  if (!takeCode(actor.id, code, now) && !takeRecoveryCode(actor, code, now)) {
    log.warn({ person: actor.id }, "a code was refused");
    return wrong;
  }
  await giveBack("second-step", actor.id);
  return null;
}

function tooMany(seconds: number): string {
  return `There have been too many wrong codes. Wait ${counted(Math.ceil(seconds / 60), "minute")} before you try again`;
}
