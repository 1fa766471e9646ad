/** Why an archive cannot be written or read: one line that says what is wrong and what to do about it. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}
