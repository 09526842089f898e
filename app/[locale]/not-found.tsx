import { NothingPublic } from "#components/layout/nowhere";

export default NothingPublic;
