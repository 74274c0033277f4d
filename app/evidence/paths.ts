import { frameworkPath } from "#app/framework/paths.ts";

/**
 * The address of a framework's references, and of what stands below it.
 * @param query "?round=1", or ""; what is given of `more` comes after it
 */
export function referencesPath(
  framework: string,
  query: string,
  below = "",
  more: Record<string, string> = {},
): string {
  const params = new URLSearchParams([...new URLSearchParams(query), ...Object.entries(more)]);
  return `${frameworkPath(framework)}/references${below}${params.size > 0 ? `?${params}` : ""}`;
}
