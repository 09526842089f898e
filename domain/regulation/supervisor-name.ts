import { text } from "#domain/regulation/parameters";

const MOST_CHARACTERS = 80;

/**
 * The body that supervises selections, by name. UU 20/2023 Ps 70(3) abolished KASN, and BKN supervises
 * since 2025 (Perpres 92/2024); Constitutional Court decision 121/PUU-XXII/2024 asks for an independent
 * body by October 2027.
 */
export const SUPERVISOR = text("supervisor.name", "BKN", MOST_CHARACTERS);

/** The same until 2024. */
export const SUPERVISOR_UNTIL_2024 = text("supervisor.name", "KASN", MOST_CHARACTERS);
