/** The pictures of an area, and the formats in which each can be saved. */
export const pictures = ["distribution", "spread"] as const;
export type Picture = (typeof pictures)[number];

export const pictureFormats = ["svg", "png"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

export const pictureTypes: Record<PictureFormat, string> = {
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
};

export const pictureFiles = pictures.flatMap((picture) =>
  pictureFormats.map((format) => ({ picture, format, file: `${picture}.${format}` })),
);

/** What the last part of an address names; undefined where it is no picture. */
export function pictureIn(file: string | undefined) {
  return pictureFiles.find((one) => one.file === file);
}

/** "distribution-workload-npqh-round-1.svg": what a file shows can be told from its name. */
export function fileNameOf({ picture, format, area, framework, round }: FileName): string {
  const parts = [picture, area, framework, round === null ? null : `round-${round}`];
  return `${parts.filter(Boolean).join("-")}.${format}`;
}

type FileName = {
  picture: Picture;
  format: PictureFormat;
  area: string;
  framework: string | null;
  round: number | null;
};
