import type { SerializeFrom } from "@remix-run/node";

export const serviceName = "Framework review workspace";

type Titled = { title: string | ((data: never) => string) };

/** A route's `handle`: how its page is called, from what its loader found. The root makes the document's title of it. */
export function titled<Loader>(title: string | ((data: SerializeFrom<Loader>) => string)): Titled {
  return { title: title as Titled["title"] };
}

export function titleOf(handle: unknown, data: unknown): string | undefined {
  const title = (handle as Partial<Titled> | undefined)?.title;
  if (typeof title !== "function") return title;
  return data === undefined ? undefined : (title as (data: unknown) => string)(data);
}
