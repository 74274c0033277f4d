import { setTimeout as wait } from "node:timers/promises";
import { createTransport } from "nodemailer";
import type SMTPTransport from "nodemailer/lib/smtp-transport";
import type { MailServer } from "#app/server/configuration.server.ts";
import { log } from "#app/server/log.server.ts";
import { composed } from "./composed.ts";
import { claimMail, finishMail, lease, type Outgoing, putOffMail } from "./outgoing.server.ts";
import { problemOf } from "./problem.ts";

/** How long a message under way is waited for when the service stops. */
const moments = 3_000;

/** How long is waited before each attempt to note that a message was taken. */
const pauses = [0, 200, 1_000];

type Given = { server: MailServer; from: string; origin: string; now?: () => number };

export type Postman = {
  /** Sends what is due, one message after another; while it does, a second call waits for the same. */
  deliver: () => Promise<void>;
  /** Takes no further message, and breaks off one that is not taken within moments: its lease runs out. */
  stop: () => Promise<void>;
};

/** Somebody who brings what is in the post to a mail server. Nothing else waits for them. */
export function postman({ server, from, origin, now = Date.now }: Given): Postman {
  const transport = createTransport(optionsFor(server));
  const broken = new AbortController();
  /** When each message was taken of which that is not noted yet. */
  const taken = new Map<string, number>();
  let isStopping = false;
  let delivering: Promise<void> | null = null;

  const deliver = async () => {
    for (let next = claim(); next; next = claim()) {
      if (await isTaken(next)) taken.set(next.id, now());
      await noteSoon();
    }
  };

  const claim = () => {
    if (isStopping) return undefined;
    // Nothing more is sent until this works: it would be sent again once its lease has run out.
    noteTaken();
    return claimMail(now());
  };

  const noteTaken = () => {
    for (const [id, at] of taken) {
      finishMail(id, at);
      taken.delete(id);
    }
  };

  const noteSoon = async () => {
    for (const pause of pauses) {
      await wait(pause, undefined, { signal: broken.signal }).catch(() => undefined);
      try {
        return noteTaken();
      } catch (error) {
        log.error({ err: error, mails: [...taken.keys()] }, "that a message was taken could not be noted");
      }
    }
  };

  const isTaken = async (outgoing: Outgoing): Promise<boolean> => {
    const signal = AbortSignal.any([broken.signal, AbortSignal.timeout(lease / 2)]);
    try {
      await transport.sendMail({ ...composed(outgoing, origin, from), signal } as SMTPTransport.Options);
      return true;
    } catch (error) {
      // Whether the server has taken it is not known, so it is not offered again at once.
      if (broken.signal.aborted) return false;
      const { problem, isForGood } = problemOf(error, [
        server.auth?.pass,
        server.auth?.user,
        outgoing.secretPath,
      ]);
      putOffMail(outgoing, problem, isForGood, now());
      const { code, responseCode } = error as { code?: string; responseCode?: number };
      log.warn(
        { mail: outgoing.id, attempt: outgoing.attempts, code, responseCode },
        "a message was not taken",
      );
      return false;
    }
  };

  return {
    deliver: () => {
      delivering ??= deliver().finally(() => {
        delivering = null;
      });
      return delivering;
    },
    stop: async () => {
      isStopping = true;
      const patience = setTimeout(() => broken.abort(), moments);
      await delivering?.catch(() => undefined);
      clearTimeout(patience);
      await noteSoon();
      transport.close();
    },
  };
}

function optionsFor({ host, port, secure, auth }: MailServer): SMTPTransport.Options {
  return {
    host,
    port,
    secure,
    ...(auth && { auth }),
    // Neither a password nor a link that sets one goes over a line that others can read.
    requireTLS: !secure && !isThisMachine(host),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    dnsTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function isThisMachine(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}
