import { AgencyLayout } from "../../agency-layout";

export default AgencyLayout;
