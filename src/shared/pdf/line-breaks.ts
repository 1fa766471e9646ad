const words = new Intl.Segmenter('ja', { granularity: 'word' });
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Characters that may not begin a line (JIS X 4051): closing marks, small kana, the long-vowel mark, repetition marks. */
const noLineStart =
  /^[、。，．,.:;!?！？：；・…‥–—）)\]｝}」』】〉》〕’”ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶーｧｨｩｪｫｯｬｭｮｰﾞﾟ々ゝゞヽヾ゛゜%％℃]/u;
/** Characters that may not end a line: opening marks. */
const noLineEnd = /[（([｛{「『【〈《〔‘“]$/u;
const eastAsianStart = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{Script_Extensions=Han}]/u;
const eastAsianEnd = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{Script_Extensions=Han}]$/u;

/**
 * Cuts a text into pieces between which a line may end: after a space or a hyphen, and between Japanese words,
 * but never before a mark that may not begin a line nor after one that may not end it. Joined, they are the text.
 */
export function linePieces(text: string): string[] {
  return joinUnless(mayBreakBetween, [...words.segment(text)]);
}

/** Cuts a piece that no line can take between any two letters; a Japanese mark still stays where it belongs. */
export function letterPieces(piece: string): string[] {
  return joinUnless(
    (before, after) => !noLineStart.test(after) && !noLineEnd.test(before),
    [...graphemes.segment(piece)],
  );
}

function joinUnless(mayBreak: (before: string, after: string) => boolean, segments: Intl.SegmentData[]): string[] {
  const pieces: string[] = [];
  for (const { segment } of segments) {
    const last = pieces.at(-1);
    if (last === undefined || mayBreak(last, segment)) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}

function mayBreakBetween(before: string, after: string): boolean {
  if (/^[^\S\u00a0\u202f]/u.test(after) || noLineStart.test(after) || noLineEnd.test(before)) return false;
  if (/[^\S\u00a0\u202f]$/u.test(before)) return true;
  if (/[\p{L}\p{N}][-‐–/]$/u.test(before)) return /^\p{L}/u.test(after);
  return eastAsianEnd.test(before) || eastAsianStart.test(after);
}
