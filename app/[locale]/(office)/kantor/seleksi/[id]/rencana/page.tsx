import { redirect } from "next/navigation";
import { openPlan, type PlanParams, planHref } from "./plan-frame";

/** A draft begins with its first tab, any other plan with where it stands. */
export default async function PlanStart({ params }: { readonly params: PlanParams }) {
  const { locale, plan } = await openPlan(params, "umum");
  redirect(planHref(locale, plan.id, plan.isDraft ? "umum" : "periksa"));
}
