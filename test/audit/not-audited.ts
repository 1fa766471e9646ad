/** Tables that no audit trigger watches, and why not. Everything else that people change must be audited. */
export const notAudited: Record<string, string> = {
  audit_entry: 'is the trail itself',
  audit_key: 'seals the trail; a key is made and destroyed, never changed',
  consent: 'is append-only itself, and names who recorded it',
  delegate_status_change: 'follows the status of a delegate, which is audited',
  engagement: 'follows from sessions, meetings and blocks, which are audited',
  idempotency_key: 'remembers an answer for a day',
  migrations: 'is the schema’s own book',
  plan_placement: 'is a proposal, stored once with its plan; applying it changes meetings, which are audited',
  plan_unplaced: 'is a proposal, stored once with its plan',
  room_place: 'is made with its room and never changes',
  run: 'tells by itself who asked for it and what became of it; what it changes is audited',
  run_file: 'is made by a run and kept for a day',
  sign_in: 'lasts 15 minutes; the token that it becomes is audited',
  subject: 'is made with the delegate, the room or the interpreter that it stands for',
  try_count: 'lasts 15 minutes and names nobody',
};
