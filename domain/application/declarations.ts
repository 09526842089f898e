/** What every applicant declares when sending: one box each, none ticked beforehand. */
export const DECLARATIONS = ["truth", "stages", "publication"] as const;

/**
 * Edition of the declarations' wording (`application.declaration` in the texts). Raise it with every
 * change of the wording: the edition that was agreed to is stored with the application.
 */
export const DECLARATION_VERSION = "2026-1";
