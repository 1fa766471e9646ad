import type { Language } from '../shared/names/localized-text.js';
import { renderName } from '../shared/names/person-name.js';
import type { AgreementRow } from './agreement-rows.js';
import type { AgreementView } from './dto/agreement.dto.js';

/** An agreement as it is answered. */
export function viewOf({ parties, ...agreement }: AgreementRow, reader: Language): AgreementView {
  return {
    ...agreement,
    parties: parties.map(({ signatories, ...party }) => ({
      ...party,
      signatories: signatories.map(({ id, name }) => ({ delegateId: id, displayName: renderName(name, reader) })),
    })),
  };
}
