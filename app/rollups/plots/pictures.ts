/** The pictures of an area, and the formats in which each can be saved. */
export const pictures = ["distribution", "spread"] as const;
export type Picture = (typeof pictures)[number];

export const pictureFormats = ["svg", "png"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** The picture and format that a file's name names; null where there is none. */
export function pictureIn(file: string | undefined): { picture: Picture; format: PictureFormat } | null {
  for (const picture of pictures)
    for (const format of pictureFormats) if (file === `${picture}.${format}`) return { picture, format };
  return null;
}
