import type { ReactNode } from "react";
import { PostForm } from "#app/people/post-form.tsx";
import type { offeredToPlan } from "./choices.server.ts";
import { PlanFields } from "./plan-fields.tsx";
import type { PlanFields as Fields, RefusedPlan } from "./plan-form.server.ts";

type Props = {
  fields: Fields;
  refused: RefusedPlan | undefined;
  offered: ReturnType<typeof offeredToPlan>;
  /** Tells what the form was made from, where it changes a plan. */
  version?: string;
  /** The buttons. */
  children: ReactNode;
};

/** The form in which a round is planned, whether anew, as a copy, or to change what was planned. */
export function PlanForm({ fields, refused, offered, version, children }: Props) {
  return (
    <PostForm id="form">
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <PlanFields fields={refused?.fields ?? fields} messages={refused?.messages ?? {}} {...offered} />
      {children}
    </PostForm>
  );
}
