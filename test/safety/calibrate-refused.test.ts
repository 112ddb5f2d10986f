/** What cannot be used for calibrating: albums that are no pattern, and a file that is damaged. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aFamily } from '../albums/family-memories.ts';
import { withLibrary } from '../databases/library.ts';
import { byHand, fileIn, RULE } from './calibrated.ts';

const unfit = byHand
  .album('By Condition', { owner: 'ada', conditional: true, share: { ben: 'view' } })
  .album('Nothing In It', { owner: 'ada', of: [], share: { ben: 'view' } })
  .album('Alone', { owner: 'ada' })
  .album('Stopped', { owner: 'ada', share: { ben: 'view' }, link: { enabled: false } })
  .album('For Nobody', { owner: 'ada', share: {} })
  .album('For All', { owner: 'ada', share: { ben: 'view', leo: 'view' } })
  .album('Souvenirs', { owner: 'ada', share: { ben: 'view' }, link: { passphrase: 'SOUVENIRS_ada_pass' } })
  .album('Twice', { owner: 'ada', share: { ben: 'view' } })
  .album('Twice', { owner: 'ben', share: { ada: 'view' } });

test(
  'an album that cannot be a pattern is refused in words that say how to make one; nothing is kept',
  withLibrary(unfit, async (opened) => {
    await using home = aFamily(opened);
    const memories = home.open(RULE);
    await memories.run();
    const said = async (wanted: string) =>
      memories.calibrate(wanted).then(
        () => 'it was calibrated',
        ({ code, message, hint }) => `${code}: ${message}${hint.includes('as Viewer') ? '' : ` ${hint}`}`,
      );
    expect(await said('Our Sumer')).toBe('usage: There is no album "Our Sumer". Did you mean "Our Summer"?');
    expect(await said('9999')).toBe('usage: There is no album "9999".');
    expect(await said('By Condition')).toBe(
      'usage: "By Condition" is a conditional album, which Synology Photos fills by itself',
    );
    expect(await said('Nothing In It')).toBe('usage: "Nothing In It" is empty');
    expect(await said('Alone')).toBe('usage: "Alone" is not shared');
    expect(await said('Stopped')).toBe('usage: "Stopped" is not shared');
    expect(await said('For Nobody')).toBe('usage: "For Nobody" is shared with nobody');
    expect(await said('For All')).toBe('usage: "For All" is shared with several people');
    expect(await said('Souvenirs')).toMatch('was made by photo-syn');
    expect(await said('Chez Nous')).toMatch('was made by this program');
    expect(await said('Twice')).toBe(
      'usage: Several albums are named "Twice": numbers 29 and 30 Write the number instead.',
    );
    expect(existsSync(fileIn(home))).toBe(false);
    expect(await said('30')).toBe('it was calibrated');
  }),
);

/** What may have become of the file, and what is said about it. */
const DAMAGED: readonly (readonly [text: string, says: string])[] = [
  ['{"format":1,', 'it is damaged'],
  ['{"format":9}', 'newer version of this program (format 9)'],
  ['{"format":1,"at":"","album":1,"habits":{"view":"all"},"contradictions":[]}', 'damaged'],
  ['{"format":1,"at":"","album":1,"habits":{"nameForSort":"x"},"contradictions":[]}', 'damaged'],
  ['{"format":1,"at":"","album":1,"habits":{"colour":1},"contradictions":[]}', 'damaged'],
  ['{"format":1,"at":"","album":1,"habits":{}}', 'damaged'],
];

test(
  'a damaged or newer file: nothing is written, and doctor says what to do',
  withLibrary(byHand, async (opened) => {
    await using home = aFamily(opened);
    const memories = home.open(RULE);
    for (const [text, says] of DAMAGED) {
      writeFileSync(fileIn(home), text);
      chmodSync(fileIn(home), 0o600);
      const refused = {
        code: 'refused',
        message: expect.stringContaining(says),
        hint: expect.stringMatching('--calibrate'),
      };
      await expect(memories.run()).rejects.toMatchObject(refused);
      await expect(memories.calibrate('Our Summer')).rejects.toMatchObject(refused);
      expect(await memories.examine()).toContainEqual(
        expect.objectContaining({ id: 'calibration', verdict: 'refused', found: refused.message }),
      );
      expect(readFileSync(fileIn(home), 'utf8')).toBe(text);
    }
    expect(await opened.query('select 1 from normal_album')).toHaveLength(1);
  }),
);
