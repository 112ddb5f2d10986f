/** How many of the photos somebody loves are in a choice, and how many chance would have put there. */

export interface LovedInChoice {
  /** Photos there were to choose from. */
  readonly pool: number;
  readonly chosen: number;
  /** Of the pool. */
  readonly loved: number;
  readonly lovedAndChosen: number;
}

/** Share of the loved photos that were chosen, all choices together; 1 where nobody loves anything. */
export const recallOf = (choices: readonly LovedInChoice[]): number => {
  const loved = choices.reduce((sum, choice) => sum + choice.loved, 0);
  const hit = choices.reduce((sum, choice) => sum + choice.lovedAndChosen, 0);
  return loved > 0 ? hit / loved : 1;
};

/** What a draw by lot of the same sizes would reach on average. */
export const recallByLot = (choices: readonly LovedInChoice[]): number =>
  recallOf(
    choices.map((choice) => ({
      ...choice,
      lovedAndChosen: choice.pool > 0 ? (choice.loved * Math.min(choice.chosen, choice.pool)) / choice.pool : 0,
    })),
  );

/** How many times better than the lot; 1 where the lot finds nothing either. */
export const liftOf = (choices: readonly LovedInChoice[]): number => {
  const lot = recallByLot(choices);
  return lot > 0 ? recallOf(choices) / lot : 1;
};
