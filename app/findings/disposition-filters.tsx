import { Button } from "#app/ui/button.tsx";
import { CommentFilters } from "./comment-filters.tsx";
import type { ResponsesChoices, ResponsesRequest } from "./disposition-request.server.ts";

type Props = { request: ResponsesRequest; choices: ResponsesChoices };

const answered = {
  name: "answered",
  label: "Answered",
  any: "Answered or not",
  items: [
    { value: "no", label: "Not answered" },
    { value: "yes", label: "Answered" },
  ],
};

/** What narrows the comments that are listed. */
export function DispositionFilters({ request, choices }: Props) {
  return (
    <search>
      <form method="get" action="/responses">
        <CommentFilters asked={request} choices={choices} first={[answered]} />
        <Button variant="secondary" preventDoubleClick={false}>
          Show these comments
        </Button>
      </form>
    </search>
  );
}
