/**
 * The whole of `memories.yml`: one schema is the validation, the types, the JSON schema for editors and the reference
 * page. It reads the written form (`written.ts`); `load.ts` makes that from YAML or from an object.
 */
import type * as z from 'zod';
import { Complaint } from './complaint.ts';
import { database, passwordFile } from './database.ts';
import { hide } from './hide.ts';
import { dayStartsAt, language, timezone } from './locale.ts';
import { memories } from './memories-section.ts';
import { nameOrId } from './names.ts';
import { rules } from './rules.ts';
import { type Fields, section } from './shapes.ts';
import { users } from './users.ts';

/** Sections of the design that this version does not have yet; silence would look like a mistake of ours. */
const LATER = {
  notify: 'Notifications',
};

const notYet = (fields: Fields): void => {
  for (const [key, what] of Object.entries(LATER)) {
    if (!(key in fields)) continue;
    fields[key] = new Complaint(`${what} are not part of this version. Take the section "${key}" away.`, {
      at: 'key',
      labelled: false,
      hint: 'This version makes albums; telling about them is next.',
    });
  }
};

export const schema = section(
  {
    database: database
      .describe('Where the database is: the directory of its socket, postgres://user@host:5432/synofoto, or demo')
      .meta({ examples: ['/run/postgresql', 'postgres://memories@192.168.1.10:5432/synofoto', 'demo'] }),
    passwordFile: passwordFile
      .optional()
      .describe(
        'A file only you can read (chmod 600) with the password of the database on its first line; relative to this file',
      )
      .meta({ examples: ['/volume1/memories/password'] }),
    language: language
      .optional()
      .describe("Language of the titles. Default: the system's")
      .meta({ examples: ['fr'] }),
    timezone: timezone
      .optional()
      .describe("Time zone of the wall clock that says which day it is. Default: the system's")
      .meta({ examples: ['Europe/Paris'] }),
    'day-starts-at': dayStartsAt
      .optional()
      .describe('A photo taken before this hour belongs to the day before; 00:00 to 12:00')
      .meta({ default: '04:00' }),
    keeper: nameOrId('ada')
      .optional()
      .describe('The user who looks after all this, by name or id')
      .meta({ examples: ['ada'] }),
    users: users
      .optional()
      .describe('The members of the family, by user name or id. Default: everybody with an enabled account')
      .meta({ examples: [{ ada: { me: 'Ada', 'lends-to': ['ben'] } }] }),
    hide: hide.optional().describe('What stays out of everything made here'),
    albums: rules
      .optional()
      .describe('Albums by rule, each under a key of your choice')
      .meta({ examples: [{ souvenirs: { name: 'Souvenirs', owner: 'ada', from: { album: 'Sedona' } } }] }),
    memories: memories
      .optional()
      .describe('Albums that come by themselves. Left out: none; left blank: every kind, for everyone'),
  },
  notYet,
);

/** A configuration as a program writes it: the keys of `memories.yml`, numbers under albums, people and users are ids. */
export type ConfigInput = z.input<typeof schema>;
/** What the schema makes of it, before defaults of the system are filled in. */
export type Checked = z.output<typeof schema>;
