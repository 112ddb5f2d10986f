/** F1 of a precision and a recall; 0 where both are 0. */
export const harmonicMean = (precision: number, recall: number): number =>
  precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
