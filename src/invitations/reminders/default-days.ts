/** So many days before it is due a delegation is reminded of what it has promised, where its forum says nothing. */
export const defaultCommitmentDays = 7;
