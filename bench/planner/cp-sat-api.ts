/** What the benches use of `or-tools-wasm/cp-sat`, which need not be installed. */
export interface CpSat {
  CpModel: new () => CpModel;
  CpSolver: new () => CpSolver;
  Domain: { fromValues: (values: number[]) => unknown };
}
export interface Expression {
  plus: (other: Expression) => Expression;
  times: (factor: number) => Expression;
}
export interface CpModel {
  newBoolVar: () => Expression;
  newIntVarFromDomain: (domain: unknown) => Expression;
  newOptionalFixedSizeIntervalVar: (start: Expression, size: number, isPresent: Expression) => unknown;
  addLinearConstraint: (
    sum: Expression,
    least: number,
    most: number,
    domain?: number[],
  ) => { onlyEnforceIf: (literal: Expression) => unknown };
  addEquality: (left: Expression, right: Expression) => unknown;
  addNoOverlap: (intervals: unknown[]) => unknown;
  addCumulative: (intervals: unknown[], demands: number[], capacity: number) => unknown;
  addHint: (variable: Expression, value: number | boolean) => unknown;
}
export interface CpSolver {
  solve: (model: CpModel, settings: object) => Promise<unknown>;
  statusName: (status: unknown) => string;
  value: (expression: Expression) => number;
}
