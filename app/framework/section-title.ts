/** "3. How Pupils Learn", and whether that title is confirmed. */
export function sectionTitle({ number, title, titleConfirmed }: SectionName): string {
  return `${number}. ${title}${titleConfirmed ? "" : " (title not confirmed)"}`;
}

export type SectionName = { number: number; title: string; titleConfirmed: boolean };
