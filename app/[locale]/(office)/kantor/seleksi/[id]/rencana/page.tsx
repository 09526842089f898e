import { redirect } from "next/navigation";
import { openPlan, type PlanParams, planHref } from "./plan-frame";

/** The plan begins with its first tab. */
export default async function PlanStart({ params }: { readonly params: PlanParams }) {
  const { locale, plan } = await openPlan(params, "umum");
  redirect(planHref(locale, plan.id, "umum"));
}
