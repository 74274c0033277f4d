import { counted } from "#app/ui/counting.ts";

/** A kind of file cannot hold the rows that were asked for. The message is for whoever asked. */
export class TooManyRows extends Error {
  constructor(rows: number, most: number, kind: string, instead: string) {
    super(
      `There are ${counted(rows, "row")}, and ${kind} can hold ${most.toLocaleString("en-GB")} at most. Take ${instead}.`,
    );
    this.name = "TooManyRows";
  }
}
