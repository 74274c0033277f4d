import type { PlanOutcome } from "#app/rounds/plan.server.ts";
import { settingNames } from "#app/rounds/plan.ts";

/** Why a plan was not changed. */
export function whyNotChanged(outcome: Exclude<PlanOutcome, { kind: "written" }>): string {
  if (outcome.kind === "frozen")
    return "The round has opened, so its settings are fixed and nothing was changed";
  const where = outcome.differing.map((setting) => settingNames[setting]).join(", ");
  return `The plan was changed in another tab or by another lead official since you opened this page. What is saved now is not what stands below in: ${where}. Save again to replace it`;
}
