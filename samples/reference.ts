import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Country, Localized } from './types.js';

export interface Locality {
  country: Country;
  code: string;
  kind: 'city' | 'province' | 'prefecture';
  name: Localized;
}

/** What is published: localities, fields of cooperation, and the prefectures that accounts of the events name. */
export interface Reference {
  localities: Locality[];
  fieldCodes: string[];
  fieldNames: Map<string, Localized>;
  /** Codes of the prefectures named in events.json, in the order of the localities. */
  namedPrefectures: string[];
}

/** The project's `samples` folder, whether this file runs from the source tree or from `dist`. */
export function samplesFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) throw new Error('No package.json above the sample builder.');
    folder = dirname(folder);
  }
  return join(folder, 'samples');
}

export function readReference(): Reference {
  const localities = (readData('localities.json') as { localities: Locality[] }).localities; // our own committed data
  const fields = (readData('cooperation-fields.json') as { fields: { code: string; name: Localized }[] }).fields; // our own committed data
  const accounts = JSON.stringify(readData('events.json'));
  return {
    localities,
    fieldCodes: fields.map((field) => field.code),
    fieldNames: new Map(fields.map((field) => [field.code, field.name])),
    namedPrefectures: localities
      .filter((locality) => locality.country === 'JP' && new RegExp(`\\b${locality.name.en}\\b`).test(accounts))
      .map((locality) => locality.code),
  };
}

function readData(file: string): unknown {
  return JSON.parse(readFileSync(join(samplesFolder(), 'data', file), 'utf8'));
}
