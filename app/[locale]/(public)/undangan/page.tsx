import { type AccountPageProps, accountMetadata } from "../account-page";
import { OneTimeLink } from "../one-time-link";
import { accept } from "./actions";

export const generateMetadata = (props: AccountPageProps) => accountMetadata(props, "invitation");

export default function InvitationPage(props: AccountPageProps) {
  return (
    <OneTimeLink
      page={props}
      kind="INVITE"
      path="/undangan"
      words="invitation"
      again="/lupa-sandi"
      action={accept}
      asksPassword
    />
  );
}
