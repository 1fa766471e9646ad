/** In the order in which a binder has them. */
export const binderSections = [
  'agenda',
  'rooms',
  'times',
  'meetings',
  'unplaced',
  'interpreters',
  'venue',
  'people',
] as const;
export type BinderSection = (typeof binderSections)[number];

/** What tells a page from the others of all binders of the forum; no personal data. */
export interface PageKey {
  section: BinderSection;
  /** A room's or an interpreter's code, a meeting's number, a country; '' when the section has one page a day. */
  name: string;
  /** '' when the page is not of a day. */
  day: string;
}

/** A page of the binder as PDF and as HTML; longer than a sheet of paper when there is much to tell. */
export interface BinderPage extends PageKey {
  title: string;
  subtitle: string;
  rows: BinderRow[];
}

export interface BinderRow {
  label: string;
  /** The first one stands out. */
  lines: string[];
}

/** The desk: nothing of what is confidential but when and where, and no addresses. */
export type BinderAudience = 'organiser' | 'desk';
