/** The largest paper, in megabytes of 1,048,576 bytes. */
export const limitMegabytes = 20;

/** What file systems, headers and readers' eyes may take for something else: separators, wildcards, marks that turn the direction of writing. */
const unfit = /[\\/:*?"<>|\p{Cc}\p{Cf}\u2028\u2029]/u;

/** Whether a name is a plain one of a PDF file. */
export function isFitName(name: string): boolean {
  return name.length <= 200 && /^[^.\s].*\.pdf$/iu.test(name) && !unfit.test(name) && name.isWellFormed();
}

/**
 * A file's name without these names of people, however it joins and spells their words: `NGUYEN_Van_A`, `nguyen van a`.
 * @param writtenNames of two words or more
 */
export function withoutNamesInFile(fileName: string, writtenNames: string[]): string {
  return writtenNames.reduce((shorter, name) => {
    const words = name.split(/\s+/u).map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
    return shorter.replace(new RegExp(words.join('[\\s_.\\-]*'), 'giu'), '—');
  }, fileName.normalize('NFC'));
}

/** Whether bytes are a PDF's: as they begin, and as they end. Newer editions of the format have other numbers. */
export function isPdf(head: Buffer, tail: Buffer): boolean {
  return /^%PDF-\d\.\d/.test(head.toString('latin1')) && tail.toString('latin1').includes('%%EOF');
}

/** The header by which a browser saves it under its own name and shows nothing of it. */
export function dispositionOf(name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="paper.pdf"; filename*=UTF-8''${encoded}`;
}
