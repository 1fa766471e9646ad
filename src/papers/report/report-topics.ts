/** What a report counts; each is a set of rows that can be listed. */
export const reportTopics = ['delegates', 'meetings', 'absences', 'booths', 'leads', 'ratings'] as const;
export type ReportTopic = (typeof reportTopics)[number];

/** By what rows are told apart; a row may have several of a kind, such as two fields, or none. */
export const reportTraits = ['country', 'locality', 'kind', 'field', 'pair', 'hall', 'delegation'] as const;
export type ReportTrait = (typeof reportTraits)[number];

/** Of a topic: its states in the order of its columns, and by which traits they are broken down. */
export const reportSections: Record<ReportTopic, { states: readonly string[]; by: readonly ReportTrait[] }> = {
  delegates: { states: ['registered', 'checked-in', 'cancelled'], by: ['country', 'locality', 'kind'] },
  meetings: { states: ['agreed', 'planned', 'held', 'no-show', 'cancelled'], by: ['field', 'pair'] },
  absences: { states: ['no-show'], by: ['country', 'delegation'] },
  booths: { states: ['all', 'reserved', 'held', 'free'], by: ['hall', 'kind'] },
  leads: { states: ['scanned'], by: ['delegation'] },
  ratings: { states: ['all', '5', '4', '3', '2', '1'], by: ['country'] },
};

const ended = `m.status IN ('started', 'ended')`;
const missed = `EXISTS (SELECT FROM meeting_party n WHERE n.meeting_id = m.id AND n.attendance = 'no-show')`;

/** Planned are those that have had a place (a SEQUENCE), whatever came of it. */
const planned = `m.sequence IS NOT NULL`;

/**
 * The rows of a topic, `$1` the forum: id, what it is called, its number, and its traits as lists. Nothing says who meets in
 * confidence: such a meeting is of no pair, and who was missing there is listed without its number.
 */
export const topicSql: Record<ReportTopic, string> = {
  delegates: `
    SELECT d.id::text, o.name AS label, d.name AS person, NULL::numeric AS value, jsonb_build_object(
             'state', CASE d.status WHEN 'cancelled' THEN '["cancelled"]'::jsonb WHEN 'arrived' THEN '["registered", "checked-in"]' ELSE '["registered"]' END,
             'country', jsonb_build_array(o.country), 'kind', jsonb_build_array(o.kind),
             'locality', CASE WHEN o.locality_code IS NULL THEN '[]'::jsonb ELSE jsonb_build_array(o.country || '-' || o.locality_code) END) AS traits
      FROM delegate d JOIN delegation g ON g.id = d.delegation_id JOIN organization o ON o.id = g.organization_id WHERE d.forum_id = $1`,
  meetings: `
    SELECT m.id::text, CASE WHEN m.is_confidential THEN '{}'::jsonb ELSE m.subject END AS label, NULL::jsonb AS person, m.number::numeric AS value, jsonb_build_object(
             'state', to_jsonb(array_remove(ARRAY['agreed', CASE WHEN ${planned} THEN 'planned' END,
                        CASE WHEN ${ended} AND NOT ${missed} THEN 'held' END, CASE WHEN m.status <> 'cancelled' AND ${missed} THEN 'no-show' END,
                        CASE WHEN m.status = 'cancelled' THEN 'cancelled' END], NULL)),
             'field', coalesce((SELECT jsonb_agg(DISTINCT f) FROM meeting_request q, unnest(q.fields) f WHERE q.meeting_id = m.id),
                        (SELECT jsonb_agg(DISTINCT f) FROM meeting_party p JOIN delegation a ON a.id = p.delegation_id, unnest(a.fields_offered) f
                          WHERE p.meeting_id = m.id AND EXISTS (SELECT FROM meeting_party q JOIN delegation b ON b.id = q.delegation_id
                            WHERE q.meeting_id = m.id AND q.delegation_id <> p.delegation_id AND f = ANY(b.fields_sought))), '["unstated"]'),
             'pair', (SELECT coalesce(jsonb_agg(a.code || '|' || b.code), '[]') FROM meeting_party p JOIN delegation g ON g.id = p.delegation_id JOIN organization a ON a.id = g.organization_id
                        JOIN meeting_party q ON q.meeting_id = m.id JOIN delegation h ON h.id = q.delegation_id JOIN organization b ON b.id = h.organization_id
                       WHERE p.meeting_id = m.id AND a.code < b.code AND NOT m.is_confidential)) AS traits
      FROM meeting m WHERE m.forum_id = $1`,
  absences: `
    SELECT m.id || '-' || p.delegation_id AS id, o.name AS label, NULL::jsonb AS person, CASE WHEN NOT m.is_confidential THEN m.number::numeric END AS value, jsonb_build_object(
             'state', '["no-show"]'::jsonb, 'country', jsonb_build_array(o.country), 'delegation', jsonb_build_array(o.code)) AS traits
      FROM meeting m JOIN meeting_party p ON p.meeting_id = m.id JOIN delegation g ON g.id = p.delegation_id JOIN organization o ON o.id = g.organization_id
     WHERE m.forum_id = $1 AND m.status <> 'cancelled' AND p.attendance = 'no-show'`,
  booths: `
    SELECT b.id::text, jsonb_build_object('en', b.number) AS label, NULL::jsonb AS person, NULL::numeric AS value, jsonb_build_object(
             'state', jsonb_build_array('all', coalesce((SELECT r.status FROM booth_reservation r WHERE r.booth_id = b.id AND r.status IN ('held', 'reserved')
                        AND (r.expires_at IS NULL OR r.expires_at > now()) LIMIT 1), 'free')),
             'hall', jsonb_build_array(b.hall), 'kind', jsonb_build_array(b.kind)) AS traits
      FROM booth b WHERE b.forum_id = $1`,
  leads: `
    SELECT l.id::text, o.name AS label, NULL::jsonb AS person, NULL::numeric AS value, jsonb_build_object('state', '["scanned"]'::jsonb, 'delegation', jsonb_build_array(o.code)) AS traits
      FROM lead l JOIN delegation g ON g.id = l.delegation_id JOIN organization o ON o.id = g.organization_id WHERE l.forum_id = $1`,
  ratings: `
    SELECT r.meeting_id || '-' || r.delegation_id AS id, o.name AS label, NULL::jsonb AS person, r.rating::numeric AS value, jsonb_build_object(
             'state', jsonb_build_array('all', r.rating::text), 'country', jsonb_build_array(o.country)) AS traits
      FROM meeting_rating r JOIN meeting m ON m.id = r.meeting_id JOIN delegation g ON g.id = r.delegation_id JOIN organization o ON o.id = g.organization_id
     WHERE m.forum_id = $1 AND m.status = 'ended'`,
};
