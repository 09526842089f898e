import { type AccountPageProps, accountMetadata } from "../account-page";
import { OneTimeLink } from "../one-time-link";
import { confirm } from "./actions";

export const generateMetadata = (props: AccountPageProps) => accountMetadata(props, "confirm");

export default function ConfirmPage(props: AccountPageProps) {
  return (
    <OneTimeLink
      page={props}
      kind="CONFIRM"
      path="/konfirmasi"
      words="confirm"
      again="/daftar"
      action={confirm}
    />
  );
}
