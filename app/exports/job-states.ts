/** How far an export has come that is made apart from the request for it. */
export const jobStates = ["waiting", "running", "done", "failed", "cancelled"] as const;

export type JobState = (typeof jobStates)[number];
