import { Refused } from "#domain/refusal";

/** For each state, the acts that are possible in it and where each one leads. */
export type Transitions<State extends string, Act extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Act, State>>>>
>;

/**
 * The state that `act` leads to from `state`.
 * @throws Refused `transition-not-possible` when the table does not list it
 */
export function nextState<State extends string, Act extends string>(
  table: Transitions<State, Act>,
  state: State,
  act: Act,
): State {
  const next = table[state][act];
  if (next === undefined) throw new Refused("transition-not-possible", null, { state, act });
  return next;
}

/** Whether `act` is possible in `state`. */
export function isPossible<State extends string, Act extends string>(
  table: Transitions<State, Act>,
  state: State,
  act: Act,
): boolean {
  return table[state][act] !== undefined;
}
