/** An edition is either the workspace's own outline of a framework or the text as published. */
export const editionKinds = ["outline", "published"] as const;

export type EditionKind = (typeof editionKinds)[number];
