import type { SerializeFrom } from "@remix-run/node";

type Refreshed = { isRefreshed: (data: never) => boolean };

/** A route's `handle`: whether its page loads itself again now and then where there is no JavaScript. */
export function refreshed<Loader>(isRefreshed: (data: SerializeFrom<Loader>) => boolean): Refreshed {
  return { isRefreshed: isRefreshed as Refreshed["isRefreshed"] };
}

export function isRefreshed(handle: unknown, data: unknown): boolean {
  const asked = (handle as Partial<Refreshed> | undefined)?.isRefreshed as
    | ((data: unknown) => boolean)
    | undefined;
  return data !== undefined && asked?.(data) === true;
}
