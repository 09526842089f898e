import { expect, test } from "vitest";
import { evaluate } from "#domain/regulation/evaluate";
import { generalLaw, withChanges } from "#domain/regulation/law";
import { PANEL_COORDINATION, PANEL_NO_SUPERVISOR_OFFICIAL } from "#domain/regulation/panel";
import { PLAN_APPROVAL_FIRST } from "#domain/regulation/planning";
import { editionOn } from "#domain/regulation/rule";
import { sentenceOf } from "#domain/regulation/sentence";
import { supervisorIn } from "#domain/regulation/supervisor";
import { lawSetting, TODAY } from "#testing/regulation";

const NAME = "Komisi Pengawas ASN";
const SET = lawSetting({ "supervisor.name": NAME });

test("KASN supervised until 2024 and BKN since, or whom an agency names", () => {
  expect(supervisorIn(generalLaw("2024-12-31"))).toBe("KASN");
  expect(supervisorIn(generalLaw("2025-01-01"))).toBe("BKN");
  expect(supervisorIn(SET)).toBe(NAME);
});

test("the rules that speak of the supervisor name it", () => {
  for (const rule of [PANEL_COORDINATION, PLAN_APPROVAL_FIRST, PANEL_NO_SUPERVISOR_OFFICIAL]) {
    const edition = editionOn<never, (typeof rule.editions)[0]["parameters"]>(rule, TODAY);
    if (edition === null) throw new Error(`${rule.id} is not in force`);
    expect(sentenceOf(edition, "id")).toContain("BKN");
    const said = sentenceOf(edition, "id", withChanges(edition.parameters, SET));
    expect(said).toContain(NAME);
    expect(said).not.toContain("BKN");
  }
});

test("a trace keeps the name that was in force", () => {
  const inputs = { coordinatedOn: "", decreedOn: "2026-10-20", changedOn: "" };
  expect(evaluate(PANEL_COORDINATION, inputs, SET)?.parameters).toEqual({ supervisor: NAME });
  expect(evaluate(PANEL_COORDINATION, inputs, generalLaw(TODAY))?.parameters).toEqual({
    supervisor: "BKN",
  });
});
