import { useRouteLoaderData } from "@remix-run/react";
import type { FormHTMLAttributes } from "react";
import type { loader as rootLoader } from "#app/root.tsx";
import { ownerField } from "./sign-in-again.ts";

/**
 * A form that is posted as a whole document, with JavaScript or without. It carries whose form it is, so that after a
 * session has ended what stands in it goes back to that person and to nobody else.
 */
export function PostForm({ children, ...attributes }: Omit<FormHTMLAttributes<HTMLFormElement>, "method">) {
  const actor = useRouteLoaderData<typeof rootLoader>("root")?.actor;
  return (
    <form method="post" noValidate {...attributes}>
      {actor && <input type="hidden" name={ownerField} value={actor.id} />}
      {children}
    </form>
  );
}
