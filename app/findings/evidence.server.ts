import { authorsOf } from "#app/comments/comments.server.ts";
import type { Area } from "#app/framework/areas.ts";
import { interestsDuring } from "#app/interests/beside.server.ts";
import { cellsOfRound } from "#app/rollups/area-summary.server.ts";
import type { Cell } from "#app/rollups/cell.ts";
import { memberCount } from "#app/rounds/part.server.ts";
import { openedRounds } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayKnowNames, mayLinkInterests, type Reader } from "#app/rounds/visibility.ts";
import { type SubmittedAnswer, submittedIn } from "#app/scores/answers.server.ts";
import { bandOf } from "#app/scores/scale.ts";
import type { Direction } from "./directions.ts";
import { departures, type Finding } from "./finding.ts";
import { everyReviewComment, type ReviewComment } from "./review-comments.server.ts";
import { isInScope } from "./scope.ts";
import type { Stance } from "./stances.ts";
import { commentIdsByTheme, type Theme, themesFor } from "./themes.server.ts";
import { type Counted, countVoices, type Voice } from "./voices.ts";

/** A comment that a finding rests on: cited by itself, or under one of its themes. */
export type GroundComment = {
  comment: ReviewComment;
  /** What it is cited for; null: it is there through a theme alone. */
  stance: Stance | null;
  /** Ids of the finding's themes that it is under. */
  themes: string[];
};

/** All that a finding rests on as it is now, as far as the reader may know. */
export type Evidence = {
  cells: { round: Round; cell: Cell }[];
  comments: GroundComment[];
  /** Cited comments that their authors have withdrawn since. */
  withdrawn: string[];
  themes: Theme[];
  /** What else was said of its sections for its area. */
  others: ReviewComment[];
  counts: Counted & { sections: number; rounds: number };
  departs: ReturnType<typeof departures>;
  restsOnNothing: boolean;
  restsOnOne: boolean;
};

/** What is read once for all findings of a page or a file. */
export type Material = {
  reader: Reader;
  now: number;
  rounds: Map<number, Round>;
  comments: Map<string, ReviewComment>;
  themes: Map<string, Theme>;
  under: (themeId: string) => string[];
  cell: (roundId: number, sectionId: number, area: Area) => Cell | undefined;
  answers: (roundId: number, sectionId: number, area: Area) => SubmittedAnswer[];
};

export function materialFor(reader: Reader, now: number): Material {
  const rounds = new Map(openedRounds(now).map((round) => [round.id, round]));
  const comments = new Map(everyReviewComment(reader, now).map((comment) => [comment.id, comment]));
  const cells = remembered(
    (roundId: number) =>
      new Map(
        cellsOfRound(reader, rounds.get(roundId)!, "current", now).map((cell) => [
          `${cell.section.id} ${cell.area}`,
          cell,
        ]),
      ),
  );
  return {
    reader,
    now,
    rounds,
    comments,
    themes: new Map(themesFor(reader, now).map((theme) => [theme.id, theme])),
    under: commentIdsByTheme(reader, now),
    cell: (roundId, sectionId, area) =>
      rounds.has(roundId) ? cells(roundId).get(`${sectionId} ${area}`) : undefined,
    answers: (roundId, sectionId, area) =>
      submittedIn(reader, rounds.get(roundId)!, { sectionId, area }, now),
  };
}

function remembered<Key, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, read(key));
    return known.get(key)!;
  };
}

type Ground = Pick<Finding, "area" | "direction" | "scope" | "comments" | "themes" | "cells">;

export function evidenceBehind(material: Material, finding: Ground): Evidence {
  const cells = finding.cells.flatMap(({ roundId, sectionId }) => {
    const cell = material.cell(roundId, sectionId, finding.area);
    return cell ? [{ round: material.rounds.get(roundId)!, cell }] : [];
  });
  const themes = finding.themes.flatMap((id) => material.themes.get(id) ?? []);
  const cited = new Map(finding.comments.map(({ id, stance }) => [id, stance]));
  const themed = new Map(
    themes.map(({ id }) => [
      id,
      new Set(material.under(id).filter((one) => isWithin(material, finding, one))),
    ]),
  );
  const standing = [...material.comments.values()].filter(({ isWithdrawn }) => !isWithdrawn);
  const comments = standing.flatMap((comment): GroundComment[] => {
    const its = themes.filter(({ id }) => themed.get(id)!.has(comment.id)).map(({ id }) => id);
    const stance = cited.get(comment.id) ?? null;
    return stance !== null || its.length > 0 ? [{ comment, stance, themes: its }] : [];
  });
  const ground = new Set(comments.map(({ comment }) => comment.id));
  const isInCells = ({ round, section, areas }: ReviewComment) =>
    areas.includes(finding.area) &&
    finding.cells.some((cell) => cell.roundId === round.id && cell.sectionId === section?.id);
  const voices = voicesIn(material, finding, cells, comments);
  const rounds = new Set([
    ...cells.map(({ round }) => round.id),
    ...comments.map(({ comment }) => comment.round.id),
  ]);
  const sections = new Set([
    ...cells.map(({ cell }) => cell.section.id),
    ...comments.flatMap(({ comment }) => comment.section?.id ?? []),
  ]);
  const frameworks = new Set([
    ...cells.map(({ cell }) => cell.section.framework),
    ...comments.map(({ comment }) => comment.framework.code),
  ]);
  const asked = memberCount([...rounds], [...frameworks]);
  const counts = countVoices(voices, asked, areJoined(material, rounds));
  return {
    cells,
    comments,
    withdrawn: finding.comments
      .map(({ id }) => id)
      .filter((id) => material.comments.get(id)?.isWithdrawn === true),
    themes,
    others: standing.filter((comment) => isInCells(comment) && !ground.has(comment.id)),
    counts: { ...counts, sections: sections.size, rounds: rounds.size },
    departs: departures(
      finding.direction,
      cells.map(({ cell }) => cell.class),
    ),
    restsOnNothing: cells.length === 0 && comments.length === 0,
    restsOnOne: counts.behind === 1,
  };
}

/** A theme spans more than a finding is about: of what is under it, the finding rests on what is within its scope. */
function isWithin({ comments }: Material, { area, scope }: Ground, id: string): boolean {
  const comment = comments.get(id);
  if (!comment) return false;
  return comment.areas.includes(area) && isInScope(scope, comment);
}

function areJoined({ reader, rounds }: Material, ids: ReadonlySet<number>): boolean {
  return ids.size <= 1 || [...ids].every((id) => mayKnowNames(reader, rounds.get(id)!));
}

const sideOfScore: Record<Direction, Record<ReturnType<typeof bandOf>, Voice["side"]>> = {
  keep: { high: "behind", low: "against", middle: "neither", none: "neither" },
  change: { low: "behind", high: "against", middle: "neither", none: "neither" },
  open: { low: "behind", middle: "behind", high: "behind", none: "neither" },
};

/**
 * Who speaks for a finding and against it: the authors of its comments, and those whose scores of its sections point where
 * it does (4 and 5: keep; 1 and 2: change) or the other way.
 */
function voicesIn(
  material: Material,
  { area, direction }: Ground,
  cells: Evidence["cells"],
  comments: readonly GroundComment[],
): Voice[] {
  const { reader, now, rounds } = material;
  const ids = new Set([
    ...cells.map(({ round }) => round.id),
    ...comments.map((one) => one.comment.round.id),
  ]);
  const joined = areJoined(material, ids);
  return [...ids].flatMap((id) => {
    const round = rounds.get(id)!;
    const linked = mayLinkInterests(reader, round) ? interestsDuring(reader, round) : null;
    const voice = (
      { memberId, letter }: { memberId: string; letter: string },
      framework: string,
      side: Voice["side"],
    ): Voice => ({
      round: id,
      who: joined ? memberId : letter,
      side,
      isInterested: linked && linked.touching(memberId, framework, [area]).length > 0,
    });
    const here = comments.filter(({ comment }) => comment.round.id === id);
    const authors = authorsOf(
      reader,
      round,
      here.map(({ comment }) => comment.id),
      now,
    );
    return [
      ...here.map(({ comment, stance }) =>
        voice(authors.get(comment.id)!, comment.framework.code, stance === "dissents" ? "against" : "behind"),
      ),
      ...cells
        .filter((one) => one.round.id === id)
        .flatMap(({ cell }) =>
          material
            .answers(id, cell.section.id, area)
            .map((one) => voice(one, cell.section.framework, sideOfScore[direction][bandOf(one.answer)])),
        ),
    ];
  });
}
