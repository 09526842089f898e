import { expect, test } from "vitest";
import {
  BKN_STEPS,
  IMUT_COMPULSORY,
  REPORT_AFTER_INAUGURATION,
  REPORT_BKN_FLOW,
  REPORTING_RULES,
} from "#domain/regulation/reporting";
import { bothOutcomesAreTried } from "#testing/both-outcomes";
import { verdict } from "#testing/regulation";

test("a step asks for those before it and for no later one", () => {
  for (const [index, due] of BKN_STEPS.entries()) {
    const done = BKN_STEPS.slice(0, index + 1);
    expect(verdict(REPORT_BKN_FLOW, { due, done })).toBe("met");
    expect(verdict(REPORT_BKN_FLOW, { due, done: done.slice(0, -1) })).toBe("record");
    if (index > 0) expect(verdict(REPORT_BKN_FLOW, { due, done: done.slice(1) })).toBe("record");
  }
});

test("a step that is switched off is not asked for, and there is no flow to BKN before 2025", () => {
  const inputs = { due: "EXTENSION_NOTICE", done: ["PLAN_APPROVAL"] } as const;
  expect(verdict(REPORT_BKN_FLOW, inputs)).toBe("record");
  expect(verdict(REPORT_BKN_FLOW, inputs, { steps: ["PLAN_APPROVAL", "RESULT"] })).toBe("met");
  expect(verdict(REPORT_BKN_FLOW, inputs, {}, "2024-12-31")).toBe(null);
});

test("an appointment has its reference of I-Mut", () => {
  expect(verdict(IMUT_COMPULSORY, { reference: "IM-1" })).toBe("met");
  expect(verdict(IMUT_COMPULSORY, { reference: " " })).toBe("record");
});

test("a report follows the inauguration, on its day at the earliest", () => {
  const report = (reportedOn: string) =>
    verdict(REPORT_AFTER_INAUGURATION, { inauguratedOn: "2026-12-01", reportedOn });
  expect(report("2026-12-01")).toBe("met");
  expect(report("2026-11-30")).toBe("warn");
  expect(report("")).toBe("warn");
});

bothOutcomesAreTried(REPORTING_RULES);
