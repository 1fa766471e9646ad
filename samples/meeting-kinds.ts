import type { Country, MeetingRoomClass, OrganizationKind } from './types.js';

/** Who may be a party: any organization of these kinds and this country. */
export interface PartyPool {
  kinds: OrganizationKind[];
  country: Country;
}

export interface MeetingKind {
  parties: PartyPool[];
  durations: number[];
  /** Least and greatest, both inclusive. */
  priority: readonly [number, number];
  roomClasses: MeetingRoomClass[][];
  /** Official talks are interpreted whatever the attendees speak. */
  isOfficial: boolean;
}

const pool = (country: Country, ...kinds: OrganizationKind[]): PartyPool => ({ kinds, country });

/** Talks of the leaders of localities. */
export const leaders: MeetingKind = {
  parties: [pool('VN', 'locality'), pool('JP', 'locality')],
  durations: [20, 30, 30, 45],
  priority: [60, 95],
  roomClasses: [['SALON', 'VIP'], ['SALON', 'VIP'], ['VIP', 'SALON'], ['SALON']],
  isOfficial: true,
};
/** Talks with a minister. */
export const ministry: MeetingKind = {
  parties: [pool('VN', 'ministry'), pool('JP', 'locality', 'ministry')],
  durations: [20, 30],
  priority: [85, 100],
  roomClasses: [['VIP', 'SALON'], ['VIP']],
  isOfficial: true,
};
const investor: MeetingKind = {
  parties: [pool('VN', 'locality'), pool('JP', 'company')],
  durations: [20, 30, 30],
  priority: [25, 70],
  roomClasses: [
    ['SALON', 'TABLE'],
    ['TABLE', 'SALON'],
  ],
  isOfficial: false,
};
const exporter: MeetingKind = {
  ...investor,
  parties: [pool('VN', 'company'), pool('JP', 'locality', 'agency')],
  priority: [15, 55],
};
const business: MeetingKind = {
  parties: [pool('VN', 'company'), pool('JP', 'company')],
  durations: [15, 15, 20],
  priority: [1, 35],
  roomClasses: [['TABLE']],
  isOfficial: false,
};
const institutions: MeetingKind = {
  parties: [pool('VN', 'agency', 'association'), pool('JP', 'agency', 'association')],
  durations: [20, 30, 45],
  priority: [20, 60],
  roomClasses: [
    ['TABLE', 'SALON'],
    ['SALON', 'TABLE'],
  ],
  isOfficial: false,
};
const threeParties: MeetingKind = {
  parties: [pool('VN', 'locality'), pool('JP', 'locality'), pool('JP', 'company', 'association')],
  durations: [30, 45],
  priority: [50, 90],
  roomClasses: [['SALON', 'VIP'], ['SALON']],
  isOfficial: true,
};

/** The mix of a forum of localities and companies: of 18, nine between leaders of localities. */
export const FORUM_MIX: MeetingKind[] = [
  leaders,
  investor,
  leaders,
  ministry,
  leaders,
  business,
  leaders,
  threeParties,
  investor,
  leaders,
  exporter,
  leaders,
  institutions,
  leaders,
  business,
  leaders,
  investor,
  leaders,
];

/** Side meetings of localities and companies with the embassy and Japanese agencies. */
export const SIDE_MEETINGS: MeetingKind[] = [
  { ...ministry, parties: [pool('VN', 'locality'), pool('JP', 'ministry')], priority: [70, 95] },
  { ...leaders, parties: [pool('VN', 'locality'), pool('JP', 'agency')] },
  exporter,
];
