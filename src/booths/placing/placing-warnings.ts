import { text } from '../../shared/errors/texts.js';
import type { Language } from '../../shared/names/localized-text.js';
import type { PlacingWarningView } from '../dto/booth-reservation-view.dto.js';
import type { PlacingFault } from './placing-rules.js';

/** The rules that should be kept and are not, in the reader's language. */
export function warningsOf(faults: PlacingFault[], reader: Language): PlacingWarningView[] {
  return faults.map(({ rule, booth, others }) => {
    const [title = '', detail = ''] = ['title', 'detail'].map((part) =>
      text(`problems/${rule}/${part}`, reader, { booth, others }),
    );
    return { code: rule, booth, others, title, detail };
  });
}
