import { NothingPublic } from "#components/layout/nowhere";

// Above the languages, where hardly any address leads. Without it, Next would put a page of its own,
// styles and all, into every answer.
export default NothingPublic;
