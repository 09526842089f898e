import { answerComplaint, forwardComplaint } from "#server/complaint/answer-complaint";
import { noteOnComplaint } from "#server/complaint/note-on-complaint";
import { RecordComplaint, recordComplaint } from "#server/complaint/record-complaint";
import { reviewComplaint } from "#server/complaint/review-complaint";
import type { Part } from "#testing/matrix/parts";
import type { VerbRow } from "#testing/matrix/verbs";

const HANDLERS: readonly Part[] = ["inspector", "chair"];
const ANSWER = "Panitia tidak meminta biaya apa pun. Yang meminta sudah dilaporkan.";

export const COMPLAINT_ROWS: readonly VerbRow[] = [
  {
    verb: "complaint/recordComplaint",
    at: "open",
    may: [...HANDLERS, "secretariat"],
    run: (ctx, { places }) => {
      const input = {
        about: `selection:${places.open.selectionId}`,
        aboutSecretariat: "NO",
        story: "Penelepon mengatakan diminta uang oleh seseorang.",
        channel: "PHONE",
        receivedOn: "2026-11-23",
      };
      return recordComplaint(ctx, RecordComplaint.parse(input), "id");
    },
  },
  {
    verb: "complaint/reviewComplaint",
    at: "open",
    may: HANDLERS,
    run: (ctx, { complaints: { fresh } }) =>
      reviewComplaint(ctx, { complaintId: fresh.complaintId, version: 1 }),
  },
  {
    verb: "complaint/answerComplaint",
    at: "open",
    may: HANDLERS,
    run: (ctx, { complaints: { reviewed } }) =>
      answerComplaint(ctx, { ...reviewed, answer: ANSWER }),
  },
  {
    verb: "complaint/forwardComplaint",
    at: "open",
    may: HANDLERS,
    run: (ctx, { complaints: { reviewed } }) =>
      forwardComplaint(ctx, { ...reviewed, answer: ANSWER, forwardedTo: "Inspektorat Provinsi" }),
  },
  {
    verb: "complaint/noteOnComplaint",
    at: "open",
    may: HANDLERS,
    run: (ctx, { complaints: { ofSecretariat } }) =>
      noteOnComplaint(ctx, { complaintId: ofSecretariat.complaintId, text: "Sudah dihubungi." }),
  },
];
