import { configuration } from "#app/server/configuration.server.ts";

/** A path of this service with its origin, for where there is no page it could stand on. */
export function ownAddress(path: string): string {
  return (configuration.origin ?? `http://${configuration.host}:${configuration.port}`) + path;
}
