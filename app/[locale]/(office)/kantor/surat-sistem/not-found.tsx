import { NothingInOffice } from "#components/layout/nowhere";

export default NothingInOffice;
