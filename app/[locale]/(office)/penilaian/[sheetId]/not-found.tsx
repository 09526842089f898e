import { NothingAtWork } from "#components/layout/nowhere";

export default NothingAtWork;
