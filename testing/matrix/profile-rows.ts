import { Readable } from "node:stream";
import { entryOf } from "#domain/profile/sections";
import { addEntries } from "#server/profile/add-entries";
import { applyHistoryFile } from "#server/profile/apply-history-file";
import { readHistoryFile } from "#server/profile/read-history-file";
import { RemoveEntry, removeEntry } from "#server/profile/remove-entry";
import { removePhoto } from "#server/profile/remove-photo";
import { SaveEntry, saveEntry } from "#server/profile/save-entry";
import { setPhoto } from "#server/profile/set-photo";
import { StateEmpty, stateEmpty } from "#server/profile/state-empty";
import type { Part } from "#testing/matrix/parts";
import type { VerbRow } from "#testing/matrix/verbs";
import { aPicture } from "#testing/picture";

/** One's own history, and so of applicants anywhere. */
const OWN = {
  at: "open",
  may: ["owner", "otherApplicant"] as readonly Part[],
  foreignMay: ["owner", "otherApplicant"] as readonly Part[],
  codes: ["applicant-is-pns"],
} as const;

const TYPED = { section: "PUBLICATIONS", title: "Arsip kota", venue: "Jurnal", year: "2021" };

export const PROFILE_ROWS: readonly VerbRow[] = [
  {
    verb: "profile/saveEntry",
    ...OWN,
    run: (ctx) => saveEntry(ctx, SaveEntry.parse({ ...TYPED, entryId: "", version: "0" })),
  },
  {
    verb: "profile/saveEntry",
    on: "one that is there",
    ...OWN,
    may: ["owner"],
    foreignMay: [],
    run: (ctx, { entryId }) =>
      saveEntry(
        ctx,
        SaveEntry.parse({
          section: "AWARDS",
          entryId,
          version: "1",
          detail: "Lencana kota",
          level: "LOCAL",
          giver: "Kota",
          year: "2020",
        }),
      ),
  },
  {
    verb: "profile/addEntries",
    ...OWN,
    run: (ctx) =>
      addEntries(ctx, { entries: [entryOf("APPRAISALS", { year: 2024, rating: "GOOD" })] }),
  },
  {
    verb: "profile/stateEmpty",
    ...OWN,
    run: (ctx) => stateEmpty(ctx, StateEmpty.parse({ section: "DISCIPLINE", nothing: "on" })),
  },
  {
    verb: "profile/setPhoto",
    ...OWN,
    run: (ctx) => setPhoto(ctx, Readable.from([aPicture(300, 400)])),
  },
  {
    verb: "profile/removePhoto",
    ...OWN,
    run: (ctx) => removePhoto(ctx, {}),
  },
  {
    verb: "profile/readHistoryFile",
    ...OWN,
    run: (ctx) =>
      readHistoryFile(ctx, "SOCIAL", {
        fileName: "organisasi.csv",
        content: Readable.from([
          Buffer.from("Organisasi;Kedudukan;Sejak tahun\nKorpri;Anggota;2010"),
        ]),
      }),
  },
  {
    verb: "profile/applyHistoryFile",
    ...OWN,
    may: ["owner"],
    foreignMay: [],
    run: (ctx, { historyImportId }) => applyHistoryFile(ctx, { importId: historyImportId }),
  },
  {
    verb: "profile/removeEntry",
    ...OWN,
    may: ["owner"],
    foreignMay: [],
    run: (ctx, { entryId }) => removeEntry(ctx, RemoveEntry.parse({ entryId, version: "1" })),
  },
];
