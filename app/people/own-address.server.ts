import { publicOrigin } from "#app/mail/mail.server.ts";

/** A path of this service with its origin, for where there is no page it could stand on. */
export function ownAddress(path: string): string {
  return publicOrigin() + path;
}
