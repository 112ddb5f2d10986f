/**
 * The document of `plan --json` and `run --json` as a schema, for programs that read it. Published as
 * `plan.schema.json`; a test holds real documents against it.
 */
import * as z from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const id = z.int().positive();

const album = z.strictObject({
  key: z.string().describe('Key of the rule, or of the memory: trips/2023-05-02-lisboa'),
  kind: z.string().describe('rule: the keeper defined it; else the kind of memory: trips'),
  user: z.string().describe('Owner of the album, by user name'),
  album: id.nullable().describe('Number of the album; null before it is made'),
  name: z.string(),
  action: z
    .enum(['create', 'update', 'unchanged', 'skip', 'remove', 'fail'])
    .describe(
      'What is done with it; skip: left as it is, remove: taken away, since nothing in it may be shown or its days are over',
    ),
  reason: z.string().nullable().describe('Why this action; no-longer-allowed for remove'),
  share: z.array(z.strictObject({ user: z.string(), permission: z.enum(['view', 'download', 'upload']) })),
  items: z
    .array(z.strictObject({ id: id.describe('Item id'), why: z.array(z.string()).min(1) }))
    .describe('Photos in it afterwards'),
  cover: id.nullable(),
  added: z.int().nonnegative(),
  removed: z.int().nonnegative(),
  title: z
    .strictObject({
      memory: z.string().describe('rule, or the kind of memory'),
      from: day.describe('Day of the first photo'),
      to: day.describe('Day of the last photo'),
      place: z.string().nullable(),
    })
    .nullable(),
  story: z.array(z.string()).describe('Of a memory: why it is one, and why it is shown today'),
  left: z
    .array(z.strictObject({ id, because: z.string() }))
    .describe('Some of the photos that were left out, each with its reason'),
  notes: z.array(z.string()).describe('What the keeper should know'),
});

/** The document, strictly: for our own tests, which must notice a key that is missing here. */
export const planDocument = z
  .strictObject({
    run: z.string().describe('Name of the run, 2026-11-23T06-00-00Z-k3f'),
    today: day,
    applied: z.boolean().describe('Whether it was done, or only planned'),
    albums: z.array(album),
    waiting: z
      .array(z.strictObject({ user: z.string(), kind: z.string(), what: z.string(), because: z.string() }))
      .describe('Memories there might have been, and why they are not shown today; some of them'),
    notes: z
      .array(z.strictObject({ user: z.string(), says: z.string() }))
      .describe("What a member's library cannot say, and what that costs"),
    warnings: z.array(z.string()),
    undoes: z.string().optional().describe('Of memories undo: name of the run that is taken back'),
    photoSyn: z.boolean().optional().describe('Of memories adopt: whether the program photo-syn has its table here'),
    adopted: z
      .int()
      .nonnegative()
      .optional()
      .describe('Of memories adopt: how many of its albums were taken over before'),
    lines: z
      .string()
      .nullable()
      .optional()
      .describe('Of memories adopt: lines for memories.yml that keep those refreshed which no rule asks for'),
    overdue: z
      .string()
      .nullable()
      .optional()
      .describe('The warning that nothing was refreshed for days; run tells it once for each time that happens'),
    rehearsal: z
      .strictObject({
        album: id.describe('Number of the album'),
        name: z.string(),
        rows: z
          .record(z.string(), z.array(z.record(z.string(), z.unknown())))
          .describe('Its rows by table, column by column; passphrases are masked'),
      })
      .nullable()
      .optional()
      .describe('Of the first run that writes: the first album as it stood in a rehearsal that was taken back'),
  })
  .describe('What memories plan --json and memories run --json print. Keys stay; more may come.');

/** For readers the document stays open: keys may be added. */
export const planJsonSchema = (): unknown =>
  z.toJSONSchema(planDocument, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
    },
  });
