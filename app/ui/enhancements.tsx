import { useEffect } from "react";
import { enhance } from "#app/ui/enhance.ts";
import { restoreTyped } from "#app/ui/typed-early.ts";

/** Mounted once, in the root of every page: enhances the page as soon as React has taken it over. */
export function Enhancements() {
  useEffect(() => {
    restoreTyped();
    enhance();
  }, []);
  return null;
}
