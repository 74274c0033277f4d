import { useRouteLoaderData } from "@remix-run/react";
import { lazy, Suspense, useEffect, useState } from "react";
import type { loader as rootLoader } from "#app/root.tsx";
import { sessionLimits, toldBefore } from "./session-limits.ts";

const Warning = lazy(() => import("./session-end-warning.tsx"));

/** Where JavaScript runs, a page that is left open tells in time that its session ends. */
export function SessionEnd() {
  const until = useRouteLoaderData<typeof rootLoader>("root")?.signedInUntil ?? null;
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (until === null) return;
    // The use of this page may have been noted up to a minute before it.
    const left = Math.min(sessionLimits.unused - 60_000, until - Date.now());
    const timer = setTimeout(() => setNear(true), Math.max(0, left - toldBefore));
    return () => clearTimeout(timer);
  }, [until]);
  return (
    isNear && (
      <Suspense fallback={null}>
        <Warning />
      </Suspense>
    )
  );
}
