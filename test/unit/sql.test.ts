/**
 * Every statement we ever send, as text, committed: a change of a query is read as a change of SQL. After a wanted
 * change: `npm run golden`. The same files are prepared on each server in `test/databases/golden-sql.test.ts`.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { expect, test } from 'vitest';
import type { AlbumId, PersonId, PhotoId, UserId, WallSeconds } from '../../src/core/photo.ts';
import * as albums from '../../src/synofoto/albums.ts';
import { type Connection, connect } from '../../src/synofoto/connect.ts';
import * as constraints from '../../src/synofoto/constraints.ts';
import * as dumpRows from '../../src/synofoto/dump-rows.ts';
import * as faces from '../../src/synofoto/faces.ts';
import * as features from '../../src/synofoto/features.ts';
import * as grants from '../../src/synofoto/grants.ts';
import { type Habits, USUAL } from '../../src/synofoto/habits.ts';
import * as handMade from '../../src/synofoto/hand-made.ts';
import * as labels from '../../src/synofoto/labels.ts';
import * as layout from '../../src/synofoto/layout.ts';
import * as lock from '../../src/synofoto/lock.ts';
import * as members from '../../src/synofoto/members.ts';
import * as pattern from '../../src/synofoto/pattern.ts';
import * as people from '../../src/synofoto/people.ts';
import * as photoSyn from '../../src/synofoto/photo-syn.ts';
import * as photos from '../../src/synofoto/photos.ts';
import * as places from '../../src/synofoto/places.ts';
import * as present from '../../src/synofoto/present.ts';
import * as rows from '../../src/synofoto/rows.ts';
import * as triggers from '../../src/synofoto/triggers.ts';
import * as users from '../../src/synofoto/users.ts';
import * as write from '../../src/synofoto/write-album.ts';

const FOLDER = fileURLToPath(new URL('../sql/', import.meta.url));

const known: features.Features = {
  subjects: true,
  favourites: true,
  similarGroups: true,
  faces: true,
  nameForSort: true,
  materialised: new Set([7]),
};
const older: features.Features = {
  ...known,
  subjects: false,
  favourites: false,
  similarGroups: false,
  nameForSort: false,
};

/** As nobody ever saw them: what may differ does. */
const others: Habits = {
  ...USUAL,
  normalizedName: 'lower',
  nameForSort: 'empty',
  status: 1,
};

const owner = 1 as UserId;
const album = 7 as AlbumId;
const photo = 42 as PhotoId;
const when = { from: 0 as WallSeconds, to: 1 as WallSeconds };
const place = { near: [48.85, 2.35], km: 1 } as const;
const everything = {
  albums: [album],
  albumPhotos: [photo],
  people: [[3 as PersonId], [4 as PersonId]],
  anyPeople: [5 as PersonId],
  withoutPeople: [6 as PersonId],
  taken: [when],
  places: [place, { geocodings: [1] }],
  tags: [1],
  subjects: [1],
  folders: ['/Holidays'],
  rating: { min: 4, max: 5 },
  favouriteOf: owner,
  media: 'photos',
  cameras: ['Pixel'],
} as const;
const hidden = {
  people: [3 as PersonId],
  taken: [when, when],
  places: [place],
  tags: [1],
  subjects: [1],
  folders: ['/Scans'],
  albums: [album],
  photos: [photo],
};
const newAlbum = { id: album, owner, name: 'Souvenirs', createTime: 1, passphrase: 'Abc123xyz' };
const scope = { spaces: [owner], photos: [photo] };

/** Golden file by golden file: how to make the function send its statement. */
const statements: Readonly<Record<string, (db: Connection) => Promise<unknown>>> = {
  users: (db) => users.users(db),
  relations: (db) => grants.relations(db),
  routines: (db) => grants.routines(db, ['share']),
  ordinaryRole: (db) => grants.ordinaryRole(db),
  people: (db) => people.people(db),
  albums: (db) => albums.albums(db, known),
  tags: (db) => labels.tags(db),
  subjects: (db) => labels.subjects(db, known),
  folders: (db) => labels.folders(db),
  places: (db) => places.places(db),
  gazetteer: (db) => places.gazetteer(db),
  dumpedColumns: (db) => dumpRows.dumpedColumns(db, ['share']),
  foreignKeys: (db) => dumpRows.foreignKeys(db, ['share']),
  rowsAsValues: (db) =>
    dumpRows
      .rowsAsValues('share', [
        { table: 'share', name: 'passphrase', isNumber: false },
        { table: 'share', name: 'id_user', isNumber: true },
      ])
      .execute(db),
  facesIn: (db) => faces.facesIn(db, [104]),
  handMade: (db) => handMade.handMade(db, [7]),
  patternRows: (db) => pattern.patternRows(db, album),
  namesByRule: (db) => pattern.namesByRule(db, 'Souvenirs'),
  placeOf: (db) => places.placeOf(db, [photo], 'de'),
  normalMembers: (db) => members.normalMembers(db, [album]),
  conditionalMembers: (db) => members.conditionalMembers(db, album),
  normalOpenings: (db) => members.normalOpenings(db, [album]),
  candidates: (db) => photos.candidates(db, known, { spaces: [owner], photos: [] }, {}),
  'candidates-everything': (db) => photos.candidates(db, known, scope, everything),
  'candidates-older': (db) => photos.candidates(db, older, scope, {}),
  photos: (db) => photos.photos(db, known, [photo]),
  hiddenAmong: (db) => photos.hiddenAmong(db, [photo], hidden),
  presentAlbums: (db) => present.presentAlbums(db, USUAL, [album]),
  photoSynTable: (db) => photoSyn.photoSynTable(db),
  photoSynRows: (db) => photoSyn.photoSynRows(db),
  workAs: (db) => photoSyn.workAs(db, 'none'),
  holdPhotoSynTable: (db) => photoSyn.holdPhotoSynTable(db),
  takeLock: (db) => lock.takeLock(db),
  releaseLock: (db) => lock.releaseLock(db),
  lockIsOurs: (db) => lock.lockIsOurs(db),
  takeLockForNow: (db) => lock.takeLockForNow(db),
  asWhoConnected: (db) => lock.asWhoConnected(db),
  lockHolder: (db) => lock.lockHolder(db),
  columnsOf: (db) => layout.columnsOf(db, ['item']),
  server: (db) => layout.server(db),
  functionsNamed: (db) => layout.functionsNamed(db, ['a']),
  forbidden: (db) => layout.forbidden(db, ['item'], ['select']),
  sequencesOf: (db) => layout.sequencesOf(db, ['album_id_seq'], ['share_permission']),
  hasSharedSpace: (db) => layout.hasSharedSpace(db),
  materialised: (db) => features.materialised(db),
  uniqueKeysOf: (db) => constraints.uniqueKeysOf(db, ['share']),
  constraintsOf: (db) => constraints.constraintsOf(db, ['share']),
  triggersOf: (db) => triggers.triggersOf(db, ['share']),
  standingOf: (db) => triggers.standingOf(db, ['share']),
  runningMigrations: (db) => layout.runningMigrations(db),
  lastAlbumId: (db) => albums.lastAlbumId(db),
  nextAlbumId: (db) => write.nextAlbumId(db),
  lockAlbum: (db) => write.lockAlbum(db, album, owner, 1),
  insertShare: (db) => write.insertShare(db, USUAL, 'Abc123xyz', owner, 1),
  setPermissions: (db) => write.setPermissions(db, USUAL, 'Abc123xyz', owner, [{ user: owner, permission: 31 }]),
  dropPermissions: (db) => write.dropPermissions(db, 'Abc123xyz', [owner]),
  touchShare: (db) => write.touchShare(db, 'Abc123xyz', 1),
  deleteShare: (db) => write.deleteShare(db, 'Abc123xyz'),
  insertAlbum: (db) => write.insertAlbum(db, known, USUAL, newAlbum),
  'insertAlbum-older': (db) => write.insertAlbum(db, older, USUAL, newAlbum),
  'insertAlbum-calibrated': (db) => write.insertAlbum(db, known, others, newAlbum),
  renameAlbum: (db) => write.renameAlbum(db, known, USUAL, album, 'Souvenirs'),
  'renameAlbum-older': (db) => write.renameAlbum(db, older, USUAL, album, 'Souvenirs'),
  'renameAlbum-calibrated': (db) => write.renameAlbum(db, known, others, album, 'Souvenirs'),
  shareAlbum: (db) => write.shareAlbum(db, album, 'Abc123xyz'),
  insertMembers: (db) => write.insertMembers(db, USUAL, album, owner, [{ photo, provider: owner }]),
  deleteMembers: (db) => write.deleteMembers(db, album, [photo]),
  setCover: (db) => write.setCover(db, album, photo),
  refreshStatistics: (db) => write.refreshStatistics(db, album),
  deleteAlbum: (db) => write.deleteAlbum(db, album),
  statistics: (db) => write.statistics(db, album),
  columnNames: (db) => rows.columnNames(db, 'share'),
  insertRow: (db) => rows.insertRow(db, 'share_permission', ['id', 'permission'], { id: 1, permission: 31 }),
  updateRow: (db) =>
    rows.updateRow(db, 'share', 'Abc123xyz', ['enable', 'modified_time'], { enable: true, modified_time: 1 }),
  deletePermissions: (db) => rows.deletePermissions(db, [1]),
  shareRow: (db) => rows.shareRow(db, 'Abc123xyz'),
  passphraseIsTaken: (db) => rows.passphraseIsTaken(db, 'Abc123xyz', album),
  numberIsTaken: (db) => rows.numberIsTaken(db, album),
  insertMembersAgain: (db) => rows.insertMembersAgain(db, album, owner, [{ photo, provider: owner, sequence: 2.5 }]),
  updateMembers: (db) => rows.updateMembers(db, album, [{ photo, provider: owner }]),
  countedRow: (db) => rows.countedRow(db, album),
};

/** Functions that only put others together. */
const COMPOSED = ['featuresOf', 'membersOf', 'openings', 'patternOf', 'photoSynAlbums'];

/** Answers every question with nothing, or with the one row that makes a function go on. */
const silentPool = () =>
  ({
    options: {},
    on: () => undefined,
    end: async () => undefined,
    connect: async () => ({
      release: () => undefined,
      query: async (sql: string) => ({
        command: 'SELECT',
        rowCount: 1,
        rows: sql.includes('to_regclass') ? [{ there: true, readable: true }] : [],
      }),
    }),
  }) as unknown as pg.Pool;

const sent = async (call: (db: Connection) => Promise<unknown>): Promise<string> => {
  const said: string[] = [];
  await using connection = connect({ kind: 'pool', pool: silentPool() }, (sql) => said.push(sql.trim()));
  await call(connection.db);
  return `${said.join(';\n\n')};\n`;
};

test.each(Object.entries(statements))('%s sends what its golden copy says', async (name, call) => {
  await expect(await sent(call)).toMatchFileSnapshot(`${FOLDER}${name}.sql`);
});

test('every function that sends a statement has a golden copy, and no copy is left over', () => {
  const modules = [
    constraints,
    triggers,
    albums,
    dumpRows,
    faces,
    features,
    labels,
    layout,
    handMade,
    lock,
    members,
    pattern,
    people,
    photoSyn,
    photos,
    places,
    present,
    users,
    write,
    rows,
  ];
  const functions = modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, value]) => (typeof value === 'function' ? [name] : [])),
  );
  const covered = new Set(Object.keys(statements).map((name) => name.replace(/-.*/, '')));
  expect(functions.filter((name) => !covered.has(name) && !COMPOSED.includes(name))).toEqual([]);
  expect(readdirSync(FOLDER).sort()).toEqual(
    Object.keys(statements)
      .map((name) => `${name}.sql`)
      .sort(),
  );
});
