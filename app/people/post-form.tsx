import { useLocation, useRouteLoaderData } from "@remix-run/react";
import type { FormHTMLAttributes } from "react";
import { withoutNotice } from "#app/http/notice-address.ts";
import type { loader as rootLoader } from "#app/root.tsx";
import { ownerField } from "./sign-in-again.ts";

/**
 * A form that is posted as a whole document, with JavaScript or without. It carries whose form it is, so that after a
 * session has ended what stands in it goes back to that person and to nobody else.
 */
export function PostForm({ children, ...attributes }: Omit<FormHTMLAttributes<HTMLFormElement>, "method">) {
  const actor = useRouteLoaderData<typeof rootLoader>("root")?.actor;
  const { pathname, search } = useLocation();
  return (
    // Without an address of its own it would be sent to one with a #, and its answer would open in the middle.
    <form method="post" noValidate action={pathname + withoutNotice(search)} {...attributes}>
      {actor && <input type="hidden" name={ownerField} value={actor.id} />}
      {children}
    </form>
  );
}
