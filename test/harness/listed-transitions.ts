import { invitationTransitions } from '../../src/invitations/invitation.states.js';

const listed = Object.values(invitationTransitions).flatMap(({ from, to }) =>
  from.map((status) => `('${status}', '${to}')`),
);

/**
 * From here on the database refuses every change of a message's status that its table of states does not list, whichever
 * route or job makes it; so each suite that moves messages also proves that. What a test itself sets is its own affair.
 */
export const listedTransitions = `
  CREATE FUNCTION unlisted_transition() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'A message does not go from % to %.', OLD.status, NEW.status;
  END $$;
  CREATE TRIGGER listed_transitions BEFORE UPDATE ON invitation FOR EACH ROW
    WHEN (OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN (${listed.join(', ')})
          AND current_setting('gapgo.is_test', true) IS DISTINCT FROM 'yes')
    EXECUTE FUNCTION unlisted_transition()`;
