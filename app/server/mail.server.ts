import { publicOrigin } from "#app/mail/mail.server.ts";
import { postman } from "#app/mail/postman.server.ts";
import { tellOpenings } from "#app/rounds/round-messages.server.ts";
import { configuration } from "./configuration.server.ts";
import { log } from "./log.server.ts";

const often = 2_000;

/** Tells members of rounds that open by themselves, and sends what is in the post. Returns how to stop. */
export function startMail(): () => Promise<void> {
  const { mail } = configuration;
  const sender = mail && postman({ ...mail, origin: publicOrigin() });
  const look = () => {
    try {
      tellOpenings(Date.now());
      void sender?.deliver().catch(report);
    } catch (error) {
      report(error);
    }
  };
  // The database may be busy for once; the next look finds the same.
  const report = (error: unknown) => log.error({ err: error }, "the post could not be looked after");
  look();
  const timer = setInterval(look, often);
  return async () => {
    clearInterval(timer);
    await sender?.stop();
  };
}
