import { Readable } from "node:stream";
import { attachLetter } from "#server/supervision/attach-letter";
import { CorrectAnswer, correctAnswer } from "#server/supervision/correct-answer";
import { exportRequest } from "#server/supervision/export-request";
import { RecordAnswers, recordAnswers } from "#server/supervision/record-answers";
import { RequestTrackRecord, requestTrackRecord } from "#server/supervision/request-track-record";
import type { Part } from "#testing/matrix/parts";
import type { VerbRow } from "#testing/matrix/verbs";
import { aPdf } from "#testing/pdf";

const SECRETARIAT: readonly Part[] = ["secretariat"];
const LETTER = { number: "R-220/AK.02.03/SD/K/2026", dated: "2026-11-24" };

export const SUPERVISION_ROWS: readonly VerbRow[] = [
  {
    verb: "supervision/requestTrackRecord",
    at: "sealed",
    may: SECRETARIAT,
    run: (ctx, { places: { sealed } }) =>
      requestTrackRecord(
        ctx,
        RequestTrackRecord.parse({ selectionId: sealed.selectionId, ...LETTER }),
      ),
  },
  {
    verb: "supervision/exportRequest",
    at: "admitted",
    may: SECRETARIAT,
    run: (ctx, { trackRecord }) => exportRequest(ctx, trackRecord.requestId),
  },
  {
    verb: "supervision/recordAnswers",
    at: "admitted",
    may: SECRETARIAT,
    run: (ctx, { places: { admitted }, trackRecord }) =>
      recordAnswers(
        ctx,
        RecordAnswers.parse({
          selectionId: admitted.selectionId,
          ...LETTER,
          finding: { [trackRecord.openId]: "NOT_KNOWN" },
        }),
      ),
  },
  {
    verb: "supervision/correctAnswer",
    at: "admitted",
    may: SECRETARIAT,
    run: (ctx, { trackRecord }) =>
      correctAnswer(
        ctx,
        CorrectAnswer.parse({
          applicationId: trackRecord.answeredId,
          version: "2",
          ...LETTER,
          finding: "NOTHING_ADVERSE",
          reason: "Dua baris tertukar saat disalin.",
        }),
      ),
  },
  {
    verb: "supervision/attachLetter",
    at: "admitted",
    may: SECRETARIAT,
    run: (ctx, { trackRecord }) =>
      attachLetter(ctx, trackRecord.bareId, {
        fileName: "surat.pdf",
        content: Readable.from([aPdf()]),
        announcedBytes: null,
      }),
  },
];
