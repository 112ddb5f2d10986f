import { expect, test } from 'vitest';
import { withLibrary } from '../databases/library.ts';
import { cliFor } from './cli.ts';
import { ALBUMS, family } from './family.ts';

test(
  'adopt says what will happen, and what is wrong with a line that means nothing',
  withLibrary(family.album('Souvenirs', { owner: 'ada', of: (photos) => photos.slice(0, 1) }), async (library) => {
    const cli = cliFor(library);
    cli.configure(ALBUMS);
    expect(await cli.run('adopt Souvenirs')).toMatchObject({
      code: 2,
      err: 'error: Which rule shall fill the album?\nhint: memories adopt Souvenirs --as KEY\n',
    });
    expect(await cli.run('adopt Souvenirs --as souvenirs')).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^"Souvenirs" is filled by the rule souvenirs from the next run on\. Its 1 photo/),
    });
    const { out } = await cli.run('plan --only souvenirs --today 2026-11-23');
    expect(out).toContain('changed');
  }),
);
