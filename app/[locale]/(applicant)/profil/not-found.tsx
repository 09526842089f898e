import { getLocale } from "next-intl/server";
import { ApplicantNotFound } from "#components/layout/not-found-state";
import { visitorContext } from "#server/context";
import { ApplicantFrame } from "../applicant-frame";

export default async function NotFound() {
  const locale = await getLocale();
  return (
    <ApplicantFrame ctx={await visitorContext()} locale={locale} path="/profil">
      <ApplicantNotFound locale={locale} />
    </ApplicantFrame>
  );
}
