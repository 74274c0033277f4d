import type { SerializeFrom } from "@remix-run/node";
import type { CodingChoices } from "#app/findings/coding-queue.server.ts";
import { type CodingRequest, codingFilters } from "#app/findings/coding-request.ts";
import { CommentFilters } from "#app/findings/comment-filters.tsx";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";

type Props = { request: CodingRequest; choices: SerializeFrom<CodingChoices> };

/** Which comments are read one after another. */
export function QueueFilters({ request, choices }: Props) {
  return (
    <Details summary="Filters" open={codingFilters.some((name) => request[name] !== null)}>
      <form method="get" action="/themes/queue">
        <CommentFilters asked={request} choices={choices} />
        <Button variant="secondary" preventDoubleClick={false}>
          Read these
        </Button>
      </form>
    </Details>
  );
}
