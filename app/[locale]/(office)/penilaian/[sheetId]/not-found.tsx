import { getLocale } from "next-intl/server";
import { NothingHere } from "../../nothing-here";
import { OfficeFrame } from "../../office-frame";

/** A sheet brings its own shell, so what stands in its place does too. */
export default async function NoSheet() {
  return (
    <OfficeFrame locale={await getLocale()} density="normal">
      <NothingHere />
    </OfficeFrame>
  );
}
