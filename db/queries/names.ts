import { selection, selectionPost } from "#db/schema/planning";

/** What a selection is called: a `Bilingual`, so that no page shows one language by accident. */
export const SELECTION_NAME = { id: selection.name, en: selection.nameEn } as const;

/** What a post is called, in the same way. */
export const POST_TITLE = { id: selectionPost.title, en: selectionPost.titleEn } as const;
