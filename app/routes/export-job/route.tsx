import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownJob } from "#app/exports/job.server.ts";
import { shownJob } from "#app/exports/job-page.server.ts";
import type { JobState } from "#app/exports/job-states.ts";
import { sizeInWords } from "#app/exports/size-words.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { momentInWords } from "#app/ui/moment.ts";
import { Page } from "#app/ui/page.tsx";
import { refreshed } from "#app/ui/refresh.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { titled } from "#app/ui/title.ts";
import { LiveProgress } from "./live-progress.tsx";

export const handle = {
  ...titled<typeof loader>(({ job }) => headings[job.state]),
  ...refreshed<typeof loader>(({ job }) => isUnderWay(job.state)),
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.exportInput);
  return { job: shownJob(orNotFound(ownJob(actor, params.job)), Date.now()) };
}

const headings: Record<JobState | "gone", string> = {
  waiting: "Your file waits to be made",
  running: "Your file is being made",
  done: "Your file is ready",
  gone: "Your file has been removed",
  failed: "Your file could not be made",
  cancelled: "Your file was cancelled",
};

function isUnderWay(state: JobState | "gone"): boolean {
  return state === "waiting" || state === "running";
}

export default function ExportJob() {
  const { job } = useLoaderData<typeof loader>();
  const { state, bytes, sha256, head, message, again } = job;
  return (
    <Page
      heading={headings[state]}
      caption={job.title}
      before={<BackLink href="/exports">Back to exports</BackLink>}
    >
      <div role="status">
        <p className="govuk-body">{words[state]}</p>
        {message !== null && state !== "cancelled" && <p className="govuk-body">{message}</p>}
      </div>
      {isUnderWay(state) && (
        <>
          <LiveProgress key={state} job={job} />
          <PostForm action={`/exports/jobs/${job.id}/cancellation`}>
            <Button variant="secondary">Cancel</Button>
          </PostForm>
        </>
      )}
      {state === "done" && <ButtonLink href={`/exports/jobs/${job.id}/file`}>Download the file</ButtonLink>}
      {!isUnderWay(state) && state !== "done" && again !== null && (
        <ButtonLink href={again} variant="secondary">
          Make it again
        </ButtonLink>
      )}
      <SummaryList
        rows={[
          { key: "File", value: <span className="wrap-anywhere">{job.fileName}</span> },
          { key: "Holds", value: job.holds },
          { key: "Asked for", value: momentInWords(job.askedAt) },
          ...(bytes === null ? [] : [{ key: "Size", value: sizeInWords(bytes) }]),
          ...(sha256 === null
            ? []
            : [{ key: "SHA-256", value: <code className="wrap-anywhere">{sha256}</code> }]),
          ...(head === null
            ? []
            : [{ key: "Head of the record", value: <code className="wrap-anywhere">{head}</code> }]),
        ]}
      />
    </Page>
  );
}

const words: Record<JobState | "gone", string> = {
  waiting: "This page says when it is ready. You can also leave it, and find the file at Export.",
  running: "This page says when it is ready. You can also leave it, and find the file at Export.",
  done: "It can be downloaded for 24 hours.",
  gone: "Files are kept for 24 hours. That it was taken out stays in the log.",
  failed: "There is no file.",
  cancelled: "There is no file.",
};
