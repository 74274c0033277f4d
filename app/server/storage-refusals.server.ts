import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { notSaved, type Refusal } from "#app/http/refusals.server.ts";
import type { StorageFault } from "#app/http/storage-faults.ts";
import { carriedFields } from "#app/people/carried-fields.ts";
import { storageFaultOf } from "#db/storage-fault.ts";
import { isUrlEncoded } from "./form-posts.ts";
import { log } from "./log.server.ts";
import { refusal } from "./refusal-page.ts";

type Route = NonNullable<ServerBuild["routes"][string]>;

/** The build with routes that say in words that nothing can be written, where that is why they fail. */
export function tellingStorageFaults(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [id, route && telling(route)]);
  return { ...build, routes: Object.fromEntries(routes) };
}

function telling({ module, ...route }: Route): Route {
  const { loader, action } = module;
  const isFile = module.default === undefined;
  return {
    ...route,
    module: {
      ...module,
      loader: loader && ((given: LoaderFunctionArgs) => answered(given, loader, isFile)),
      action: action && ((given: ActionFunctionArgs) => answered(given, action, isFile)),
    },
  };
}

async function answered<Given extends LoaderFunctionArgs>(
  given: Given,
  answer: (given: Given) => unknown,
  isFile: boolean,
): Promise<unknown> {
  const isForm = given.request.method === "POST";
  const sent = isForm && isUrlEncoded(given.request) ? given.request.clone() : null;
  try {
    return await answer(given);
  } catch (error) {
    const fault = storageFaultOf(error);
    if (fault === null) throw (isFile && tooOftenFor(error)) || error;
    logStorageFault(fault, error, given.context.requestId);
    if (isFile) return refusal(fault, { "Retry-After": "60" });
    return notSaved({ fault, isForm, fields: sent && carriedFields(new URLSearchParams(await sent.text())) });
  }
}

/** Of what a file throws Remix keeps no more than the status, and when to ask again would be lost. */
function tooOftenFor(error: unknown): Response | null {
  const { data } = (error ?? {}) as { data?: Partial<Refusal> };
  return data?.kind === "too-often" ? refusal("too-often", { "Retry-After": String(data.seconds) }) : null;
}

export function logStorageFault(fault: StorageFault, error: unknown, request?: string): void {
  log.error({ fault, err: error, request }, "nothing can be written");
}
