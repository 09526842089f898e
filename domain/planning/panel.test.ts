import { expect, test } from "vitest";
import { findPanelProblems, requireLawfulPanel } from "#domain/planning/panel";
import { LAW, lawSetting } from "#testing/regulation";

test("lists every problem with its clause", () => {
  expect(findPanelProblems({ internal: 3, external: 3 }, LAW)).toEqual([
    {
      code: "panel-size-odd",
      effect: "block",
      citation: { text: "PP 11/2017 Ps 114(7)", certainty: "read" },
      facts: { members: 6 },
    },
    {
      code: "panel-internal-share",
      effect: "block",
      citation: { text: "PermenPANRB 15/2019 Lampiran", certainty: "reported" },
      facts: { internal: 3, members: 6, maxInternalPercent: 45 },
    },
  ]);
});

test("an agency can be stricter about its own members", () => {
  const none = lawSetting({ "panel.maxInternalPercent": 0 });
  expect(findPanelProblems({ internal: 1, external: 4 }, none)).toHaveLength(1);
  expect(findPanelProblems({ internal: 0, external: 5 }, none)).toEqual([]);
});

test.each([
  [{ internal: 2, external: 3 }, undefined],
  [{ internal: 2, external: 2 }, "panel-size-odd"],
  [{ internal: 3, external: 2 }, "panel-internal-share"],
])("%j is refused for %s", (composition, code) => {
  const act = () => requireLawfulPanel(composition, LAW);
  if (code === undefined) expect(act).not.toThrow();
  else expect(act).toThrow(expect.objectContaining({ name: "Refused", code }));
});
