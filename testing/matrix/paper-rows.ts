import { recordPaper } from "#server/paper/record-paper";
import { PAPER } from "#testing/matrix/agency";
import type { VerbRow } from "#testing/matrix/verbs";

export const PAPER_ROWS: readonly VerbRow[] = [
  {
    verb: "paper/recordPaper",
    at: "open",
    may: ["secretariat", "chair", "ppk"],
    run: (ctx, { places }) => recordPaper(ctx, ...PAPER(places.open, `8/${ctx.actor.userId}`)),
  },
];
