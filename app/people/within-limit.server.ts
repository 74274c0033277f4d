import { tooOften } from "#app/http/refusals.server.ts";
import { storageFaultOf } from "#db/storage-fault.ts";
import { type Limited, secondsToWait } from "./limit.server.ts";
import type { Actor } from "./session.server.ts";

/** Refuses what somebody asks for too often, and says when they can ask again. */
export async function requireWithinLimit(actor: Actor, what: Limited): Promise<void> {
  const seconds = await secondsToWait(what, actor.id).catch(uncounted);
  if (seconds !== null) tooOften(seconds);
}

/** What cannot be counted is let through: reading goes on where nothing can be written. */
function uncounted(error: unknown): null {
  if (storageFaultOf(error) === null) throw error;
  return null;
}
