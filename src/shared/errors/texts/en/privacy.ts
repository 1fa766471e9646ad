/** What a refusal of `privacy` says, per code. */
export const privacy = {
  'erasure-too-early': {
    title: 'The delegate is still needed',
    detail:
      'This delegate is still expected in meetings ({{meetings}}) or sessions ({{sessions}}), or messages to or about them have not left ({{messages}}), or a list of delegates is being written right now ({{imports}}). Set the delegate to cancelled, which releases them from meetings and sessions, send what is held, wait for the list; then erase.',
  },
};
