/** A part of openapi.json as far as a body is made from it. */
interface Schema {
  $ref?: string;
  allOf?: Schema[];
  oneOf?: Schema[];
  type?: string;
  enum?: unknown[];
  example?: unknown;
  minimum?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
}

/** What openapi.json says of the operations. */
export interface Description {
  paths: Record<
    string,
    Record<string, { requestBody?: { content?: { 'application/json'?: { schema?: Schema } } } } | undefined>
  >;
  components: { schemas: Record<string, Schema> };
}

/** A body in which one value is what nobody should send. */
export interface HostileBody {
  pointer: string;
  body: unknown;
}

const anId = '0197a3e0-0000-7000-8000-000000000000';

/** Wrong kinds, ends of ranges, text that breaks encodings, times that are none, ids that name nothing. */
const hostileValues: unknown[] = [
  ...[null, true, '', ' ', [], {}, [null], [[]], [{}], ['a', 'a'], { toString: 1 }],
  ...[-1, 0, 1.5, 2 ** 31, 2 ** 53, 9e18, 1e308],
  ...['\u0000', '\ud800', 'a\u202eb', 'a'.repeat(70_000), '😀'.repeat(300), '__proto__', '%00', "'; SELECT 1; --"],
  ...[
    '2025-02-30',
    '2025-11-25T25:00',
    '0000-01-01',
    '0000-01-01T00:00',
    '0001-01-01T00:00+07:00',
    '9999-12-31',
    '9999-12-31T23:59',
  ],
  ...['+275760-09-13', '2025-11-25T08:00:00+99:99', '25:00', '-0', 'NaN', 'https://', 'a@b', 'xx-yy', '00'],
  ...[anId, anId.toUpperCase(), '00000000-0000-0000-0000-000000000000', Array.from({ length: 2_000 }, () => anId)],
];

/**
 * For each value of a body as the description of an operation asks for it, that body with every hostile value instead.
 * @param things the ids that fields may name, by what they are called: `delegate` for `delegateId` and `delegateIds`
 * @returns nothing for an operation without a body
 */
export function hostileBodies(
  { paths, components }: Description,
  operation: string,
  things: Record<string, string>,
): HostileBody[] {
  const [method = '', path = ''] = operation.split(' ');
  const schema = paths[path]?.[method.toLowerCase()]?.requestBody?.content?.['application/json']?.schema;
  if (!schema) return [];
  const body = sampleOf(schema, '', { schemas: components.schemas, things });
  return pathsIn(body).flatMap((at) =>
    hostileValues.map((value) => ({
      pointer: `/${at.join('/')} = ${JSON.stringify(value).slice(0, 40)}`,
      body: replaced(body, at, value),
    })),
  );
}

function sampleOf(
  schema: Schema,
  name: string,
  known: { schemas: Record<string, Schema>; things: Record<string, string> },
): unknown {
  const [first] = schema.allOf ?? schema.oneOf ?? [];
  if (first) return sampleOf(first, name, known);
  if (schema.$ref !== undefined) return sampleOf(known.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, name, known);
  const id = /^(.*?)Ids?$/.exec(name)?.[1];
  if (schema.type === 'array') return [sampleOf(schema.items ?? {}, name, known)];
  if (schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties).map(([field, value]) => [field, sampleOf(value, field, known)]),
    );
  if (id !== undefined) return known.things[id] ?? anId;
  if (schema.example !== undefined) return schema.example;
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'boolean') return true;
  if (schema.type === 'number' || schema.type === 'integer') return schema.minimum ?? 1;
  return timeOf(name) ?? 'sample';
}

function timeOf(name: string): string | undefined {
  if (/^(start|end|from|until|at)$|At$/.test(name)) return '2025-11-25T12:00';
  return /[dD]ay$|On$/.test(name) ? '2025-11-25' : undefined;
}

/** Where in a body something stands, the whole of it last. */
function pathsIn(value: unknown): string[][] {
  const within = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [...within.flatMap(([key, child]) => pathsIn(child).map((rest) => [key, ...rest])), []];
}

function replaced(body: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  const copy = structuredClone(body) as Record<string, unknown>; // a path leads through lists and objects alone
  copy[key] = replaced(copy[key], rest, value);
  return copy;
}
