import { findBinaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

describe('the programs of the embedded PostgreSQL', () => {
  it('are those of version 18 on this platform', async () => {
    expect(await findBinaries()).toMatchObject({ major: 18 });
  });

  it.each([
    ['aix', 'ppc64', '@embedded-postgres/aix-ppc64'],
    ['win32', 'x64', '@embedded-postgres/windows-x64'],
  ])('are said to be missing on %s %s, with the way out', async (platform, arch, name) => {
    await expect(findBinaries(platform, arch)).rejects.toEqual(
      new EmbeddedPostgresError(
        `the embedded PostgreSQL has no programs for ${platform} ${arch} (package ${name}): set DATABASE_URL to a PostgreSQL 18 server`,
      ),
    );
  });
});
