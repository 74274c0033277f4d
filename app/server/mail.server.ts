import { forgetExpiredLinks, publicOrigin } from "#app/mail/mail.server.ts";
import { postman } from "#app/mail/postman.server.ts";
import { tellOpenings } from "#app/rounds/round-messages.server.ts";
import { configuration } from "./configuration.server.ts";
import { log } from "./log.server.ts";

const often = 2_000;

/** How often it is looked for what is kept and of no use any more. */
const seldom = 60_000;

/**
 * Tells members of rounds that open by themselves, sends what is in the post, and forgets links that have expired. Returns
 * how to stop.
 */
export function startMail(): () => Promise<void> {
  const { mail } = configuration;
  const sender = mail && postman({ ...mail, origin: publicOrigin() });
  const send = () => {
    tellOpenings(Date.now());
    void sender?.deliver().catch(report);
  };
  const forget = () => forgetExpiredLinks(Date.now());
  // The database may be busy for once; the next time finds the same.
  const report = (error: unknown) => log.error({ err: error }, "the post could not be looked after");
  const again = (work: () => void, every: number) => {
    const reporting = () => {
      try {
        work();
      } catch (error) {
        report(error);
      }
    };
    reporting();
    return setInterval(reporting, every);
  };
  const timers = [again(forget, seldom), again(send, often)];
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await sender?.stop();
  };
}
