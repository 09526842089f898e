import { NothingOfApplicant } from "#components/layout/nowhere";

export default NothingOfApplicant;
