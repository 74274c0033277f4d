/** What keeps the service from writing. */
export const storageFaults = ["full", "busy", "read-only", "failing"] as const;

export type StorageFault = (typeof storageFaults)[number];

export const storageFaultWords: Readonly<Record<StorageFault, { title: string; why: string }>> = {
  full: {
    title: "The service has no room to save",
    why: "The disk of the service is full. What was saved before is kept and can be read.",
  },
  busy: {
    title: "The service is busy",
    why: "Something else has been writing for longer than the service waits. What was saved before is kept.",
  },
  "read-only": {
    title: "The service cannot save",
    why: "The database of the service may only be read at the moment. What was saved before is kept.",
  },
  failing: {
    title: "The service cannot save",
    why: "The disk of the service does not do what it is asked. What was saved before is kept.",
  },
};
