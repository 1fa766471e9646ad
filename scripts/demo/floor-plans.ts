import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HttpClient } from './http-client.js';

/** Saves the floor plan of every hall as a file to open. @returns the files */
export async function saveFloorPlans(client: HttpClient, forum: string, folder: string): Promise<string[]> {
  const halls = await client.all<{ id: string; code: string }>(`/v1/forums/${forum}/halls`);
  return Promise.all(
    halls.map(async ({ id, code }) => {
      const file = join(folder, `floor-plan-${code}.svg`);
      await writeFile(file, await client.bytes(`/v1/forums/${forum}/halls/${id}/floor-plan`));
      return file;
    }),
  );
}
