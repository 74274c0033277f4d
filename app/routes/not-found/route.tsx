import { notFound } from "#app/http/refusals.server.ts";

export function loader() {
  return notFound();
}

export const action = loader;

export default function NotFound() {
  return null;
}
