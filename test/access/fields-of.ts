/** What the audit tells of a change has the shape of whatever was changed; how far a plan is, it may not have said yet. */
const opaque = /\.changes\[\]\.(from|to)$|(^|\.)progress$/;

/** The paths of all fields of an answer, sorted, items of a list as one: `items[].name.native.family`. */
export function fieldsOf(value: unknown): string[] {
  return [...new Set(walk(value, ''))].sort();
}

function* walk(value: unknown, path: string): Generator<string> {
  if (opaque.test(path)) yield path;
  else if (Array.isArray(value)) {
    if (value.length === 0) yield `${path}[]`;
    for (const item of value) yield* walk(item, `${path}[]`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, field] of Object.entries(value)) yield* walk(field, path === '' ? name : `${path}.${name}`);
  } else if (path !== '') yield path;
}
