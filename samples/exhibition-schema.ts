import { flag, listOf, localized, oneOf, shape, text, whole } from './readers.js';
import type { BoothWait, FitOut, Hall, Visit } from './types.js';

export const readHall = shape<Hall>({ code: text, name: localized, widthMetres: whole(1), depthMetres: whole(1) });

export const readBoothWait = shape<BoothWait>({
  exhibitor: text,
  kind: oneOf('locality', 'company', 'cultural-space'),
  hall: text,
});

export const readFitOut = shape<FitOut>({
  exhibitor: text,
  nameBoard: localized,
  powerKilowatts: whole(0),
  furniture: listOf(shape<FitOut['furniture'][number]>({ code: text, count: whole(1) })),
  products: listOf(shape<FitOut['products'][number]>({ name: localized }), 1),
  staff: listOf(text),
  vehicles: listOf(text),
  delivery: shape<FitOut['delivery']>({ carrier: text, parcels: whole(0) }),
});

export const readVisit = shape<Visit>({ exhibitor: text, visitor: text, sharesContact: flag });
