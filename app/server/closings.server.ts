import { takeDueSnapshots } from "#app/exports/snapshot.server.ts";
import { log } from "./log.server.ts";

const often = 10_000;

/** Takes the snapshot of every round within seconds of its closing, whether anybody looks or not. Returns how to stop. */
export function watchClosings(now: () => number = Date.now): () => void {
  const look = () => {
    try {
      takeDueSnapshots(now());
    } catch (error) {
      // The database may be busy for once; the next look, or the first reader, finds the same closing.
      log.error({ err: error }, "the snapshot of a round could not be taken");
    }
  };
  look();
  const timer = setInterval(look, often);
  return () => clearInterval(timer);
}
