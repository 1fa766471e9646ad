/** What may happen to an import, from which states, and what it is then. A commit that was cut off is asked for again. */
export const importTransitions = {
  receive: { from: ['uploading'], to: 'uploaded' },
  read: { from: ['uploaded'], to: 'read' },
  remap: { from: ['read', 'checked'], to: 'read' },
  check: { from: ['read'], to: 'checked' },
  commit: { from: ['checked', 'committing'], to: 'committing' },
  finish: { from: ['committing'], to: 'committed' },
} as const;

export const importStatuses = ['uploading', 'uploaded', 'read', 'checked', 'committing', 'committed'] as const;
export type ImportStatus = (typeof importStatuses)[number];
