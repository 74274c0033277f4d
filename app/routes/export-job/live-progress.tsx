import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { ShownJob } from "#app/exports/job-page.server.ts";
import { unattendedHeader } from "#app/people/unattended.ts";
import { counted } from "#app/ui/counting.ts";

const askedEvery = 1_000;

/** How far a file is. Where JavaScript runs it moves by itself, and the page is loaded again once the file is there. */
export function LiveProgress({ job }: { job: ShownJob }) {
  const [{ done, total }, setProgress] = useState({ done: job.done, total: job.total });
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      const headers = { Accept: "application/json", [unattendedHeader]: "1" };
      const answer = await fetch(`/exports/jobs/${job.id}/state`, { headers });
      if (!answer.ok) return;
      const now = await answer.json();
      if (now.state === job.state) setProgress({ done: now.done, total: now.total });
      else revalidate();
    };
    // Without a network the page says what it said last, and asks again.
    const asking = setInterval(() => void ask().catch(() => undefined), askedEvery);
    return () => clearInterval(asking);
  }, [job.id, job.state, revalidate]);
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor="progress">
        {wordsOf(job, done, total)}
      </label>
      <progress id="progress" className="app-progress" max={total || 1} {...(total > 0 && { value: done })} />
    </div>
  );
}

function wordsOf({ state, before, steps }: ShownJob, done: number, total: number): string {
  if (state === "waiting")
    return before === 0
      ? "It is next."
      : `${counted(before, "file")} ${before === 1 ? "is" : "are"} made before it.`;
  if (total === 0) return "The service is reading what the file is to hold.";
  return `${done.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")} ${steps}`;
}
