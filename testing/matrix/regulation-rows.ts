import { changeParameter } from "#server/regulation/change-parameter";
import { confirmChange } from "#server/regulation/confirm-change";
import { declineChange } from "#server/regulation/decline-change";
import { EndParameter, endParameter } from "#server/regulation/end-parameter";
import { CHANGE } from "#testing/matrix/agency";
import type { VerbRow } from "#testing/matrix/verbs";

export const REGULATION_ROWS: readonly VerbRow[] = [
  {
    verb: "regulation/changeParameter",
    at: "open",
    may: ["agencyAdmin"],
    run: (ctx, { agencyId }) =>
      changeParameter(ctx, ...CHANGE(agencyId, "extension.days", "10", `2/${agencyId}`)),
  },
  {
    verb: "regulation/endParameter",
    at: "open",
    may: ["agencyAdmin"],
    run: (ctx, { agencyId }) => {
      const [fields, upload] = CHANGE(agencyId, "extension.maxCount", "1", `3/${agencyId}`);
      const { value: _, validTo: __, ...rest } = fields;
      return endParameter(ctx, EndParameter.parse({ ...rest, reasonEn: "" }), upload);
    },
  },
  {
    // Recorded by another administrator of the agency.
    verb: "regulation/confirmChange",
    at: "open",
    may: ["agencyAdmin", "inspector"],
    run: (ctx, { parameters }) => confirmChange(ctx, { changeId: parameters.waitingId }),
  },
  {
    verb: "regulation/declineChange",
    at: "open",
    may: ["agencyAdmin", "inspector"],
    run: (ctx, { parameters }) =>
      declineChange(ctx, {
        changeId: parameters.waitingId,
        declineReason: "Dokumen dasarnya keliru.",
      }),
  },
];
