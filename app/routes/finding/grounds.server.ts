import type { Evidence } from "#app/findings/evidence.server.ts";

/** The scores that a finding rests on, as its page tells them. */
export function cellsTold({ cells }: Evidence) {
  return cells.map(({ round, cell }) => ({
    round: { id: round.id, title: round.title },
    framework: cell.section.framework,
    number: cell.section.number,
    title: cell.section.title,
    counted: cell.counted,
    median: cell.median,
    class: cell.class,
  }));
}

/** Its comments: those cited by themselves come first, then those that are there through a theme alone. */
export function commentsTold({ comments, themes }: Evidence) {
  const names = new Map(themes.map(({ id, name }) => [id, name]));
  return comments
    .map(({ comment, stance, themes: its }) => ({
      comment,
      stance,
      themes: its.map((id) => ({ id, name: names.get(id)! })),
    }))
    .sort((a, b) => Number(a.stance === null) - Number(b.stance === null));
}
