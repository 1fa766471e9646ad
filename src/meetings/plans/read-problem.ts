import { parseProblem, type Problem } from '../../scheduling/index.js';
import { forumNotReady } from '../meeting.errors.js';

/** The problem as the planner takes it. @throws DomainError forum-not-ready with what it does not take */
export function readProblem(problem: Problem): Problem {
  const parsed = parseProblem(problem);
  if (!('faults' in parsed)) return parsed.problem;
  throw forumNotReady(parsed.faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; '));
}
