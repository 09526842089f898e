import { type AccountPageProps, accountMetadata } from "../account-page";
import { OneTimeLink } from "../one-time-link";
import { reset } from "./actions";

export const generateMetadata = (props: AccountPageProps) => accountMetadata(props, "reset");

export default function ResetPage(props: AccountPageProps) {
  return (
    <OneTimeLink
      page={props}
      kind="RESET"
      path="/atur-sandi"
      words="reset"
      again="/lupa-sandi"
      action={reset}
      asksPassword
    />
  );
}
