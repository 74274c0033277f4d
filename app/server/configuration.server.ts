import { z } from "zod";

/**
 * The settings the service runs on, read once from the environment.
 * A malformed value of a known variable is an error that names the variable; unknown variables are ignored.
 */
const setting = z
  .object({
    PORT: z.coerce.number().int("PORT must be a whole number").min(0).max(65535).default(3000),
    HOST: z.string().min(1).default("127.0.0.1"),
    DATA_DIR: z.string().min(1).default("data"),
    ORIGIN: z
      .string()
      .refine(isOrigin, "ORIGIN must be an origin such as https://review.example.org, with no path")
      .optional(),
    DEMO: z.enum(["0", "1"], { error: "DEMO must be 0 or 1" }).default("1"),
    TRUST_PROXY: z.coerce.number().int("TRUST_PROXY must be a whole number").min(0).max(10).default(0),
    SMTP_URL: z
      .string()
      .refine(
        isMailServer,
        "SMTP_URL must be like smtp://mail.example.org:587 or smtps://NAME:PASSWORD@mail.example.org",
      )
      .optional(),
    MAIL_FROM: z
      .string()
      .refine(isAddress, "MAIL_FROM must be an email address such as review@example.org")
      .optional(),
  })
  .superRefine((value, context) => {
    if (!value.ORIGIN && !isLoopback(value.HOST)) {
      context.addIssue({
        code: "custom",
        message: `HOST ${value.HOST} can be reached from other machines, so ORIGIN must be set too`,
      });
    }
    if (value.SMTP_URL && !value.MAIL_FROM) {
      context.addIssue({ code: "custom", message: "SMTP_URL is set, so MAIL_FROM must be set too" });
    }
  })
  .transform((value) => ({
    port: value.PORT,
    host: value.HOST,
    dataDir: value.DATA_DIR,
    /** The one public origin, or null when the service is for this machine only. */
    origin: value.ORIGIN ? new URL(value.ORIGIN).origin : null,
    /** Demonstration data is never made where the service has a public origin. */
    demonstration: value.DEMO === "1" && !value.ORIGIN,
    trustedProxies: value.TRUST_PROXY,
    /** How mail goes out, or null where none does. */
    mail: value.SMTP_URL ? { server: mailServerAt(value.SMTP_URL), from: value.MAIL_FROM! } : null,
  }));

export type Configuration = z.output<typeof setting>;

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && (text === url.origin || text === `${url.origin}/`);
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function isMailServer(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === "") return false;
  const isBare = ["", "/"].includes(url.pathname) && url.search === "" && url.hash === "";
  return (
    isBare && (url.username !== "") === (url.password !== "") && isDecodable(url.username + url.password)
  );
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function isAddress(text: string): boolean {
  return /^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()[\]\\@]+$/.test(text);
}

export type MailServer = {
  host: string;
  port: number;
  /** Whether the connection is encrypted from its first byte; else as soon as the server offers it. */
  secure: boolean;
  auth: { user: string; pass: string } | null;
};

function mailServerAt(address: string): MailServer {
  const url = new URL(address);
  const secure = url.protocol === "smtps:";
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    auth: url.username
      ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
      : null,
  };
}

/** Empty variables count as unset. Throws an Error whose message is one clear line. */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const result = setting.safeParse(given);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const name = issue.path.join(".");
  throw new Error(name && !issue.message.includes(name) ? `${name}: ${issue.message}` : issue.message);
}

export const configuration: Configuration = readConfiguration(process.env);
