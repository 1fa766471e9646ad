import { IntervalView, LocalizedTextDto } from '../../shared/http/fields.js';

/** How many were expected, less those who cancelled, and how many of them have arrived. */
export class ArrivalCountsView {
  expected: number;
  arrived: number;
}

export class CountryCountsView extends ArrivalCountsView {
  /** ISO 3166-1 alpha-2. */
  country: string;
}

export class DelegationCountsView extends CountryCountsView {
  delegationId: string;
  /** The organization's. */
  code: string;
  name: LocalizedTextDto;
}

/** A session at whose door people may be checked in; confidential ones are not among them. */
export class SessionCountsView extends IntervalView {
  sessionId: string;
  code: string;
  title: LocalizedTextDto;
  /** Delegates who were seen in it. */
  present: number;
}

export class CheckInCountsView {
  total: ArrivalCountsView;
  /** By country. */
  countries: CountryCountsView[];
  /** By country and code. */
  delegations: DelegationCountsView[];
  /** By start. */
  sessions: SessionCountsView[];
}
