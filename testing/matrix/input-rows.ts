import { RecordInput, recordInput } from "#server/input/record-input";
import { SetInputWindow, setInputWindow } from "#server/input/set-window";
import { SettleInput, settleInput } from "#server/input/settle-input";
import type { Part } from "#testing/matrix/parts";
import type { VerbRow } from "#testing/matrix/verbs";

const HANDLERS: readonly Part[] = ["chair", "secretariat"];

export const INPUT_ROWS: readonly VerbRow[] = [
  {
    verb: "input/setInputWindow",
    at: "admitted",
    may: ["secretariat"],
    run: (ctx, { places: { admitted } }) =>
      setInputWindow(
        ctx,
        SetInputWindow.parse({
          selectionId: admitted.selectionId,
          firstDay: "2026-11-24",
          lastDay: "2026-11-30",
          version: "0",
        }),
      ),
  },
  {
    verb: "input/recordInput",
    at: "admitted",
    may: HANDLERS,
    run: (ctx, { places: { admitted } }) =>
      recordInput(
        ctx,
        RecordInput.parse({
          selectionId: admitted.selectionId,
          applicationId: admitted.candidates[0]?.applicationId,
          stance: "SUPPORT",
          topic: "PERFORMANCE",
          facts: "Menurunkan antrean izin dari sepuluh hari menjadi dua hari.",
          knowledge: "DOCUMENT",
          channel: "LETTER",
          receivedOn: "2026-11-23",
        }),
      ),
  },
  {
    verb: "input/settleInput",
    at: "admitted",
    may: HANDLERS,
    run: (ctx, { inputId }) =>
      settleInput(
        ctx,
        SettleInput.parse({
          inputId,
          act: "dismiss",
          treatment: "Tidak memuat fakta yang dapat diperiksa.",
          version: "2",
        }),
      ),
  },
];
