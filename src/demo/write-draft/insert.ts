/** Getting many rows into tables with few statements. */

/** All that writing needs of a connection: fits `pg.Client`, `pg.Pool` and PGlite. */
export interface Queryable {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

export type Row = Readonly<Record<string, unknown>>;

/** Rows by table, in an order in which no row points to one that is not there yet. */
export type Rows = readonly (readonly [table: string, rows: readonly Row[]])[];

/** What the database has; an older generation lacks tables and columns of the present one. */
export type Columns = ReadonlyMap<string, ReadonlySet<string>>;

/** One statement takes this many rows; a bigger one is not faster, and the embedded database has little memory. */
const ROWS_PER_STATEMENT = 2000;

const columnsOf = async (db: Queryable): Promise<Columns> => {
  const { rows } = await db.query(
    `select relname::text as "table", array_agg(attname::text) as "columns"
       from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
      where relnamespace = 'public'::regnamespace and relkind = 'r' group by relname`,
  );
  return new Map(
    (rows as { table: string; columns: string[] }[]).map(({ table, columns }) => [table, new Set(columns)]),
  );
};

/** All kinds of album draw from one sequence. */
const sequenceOf = (table: string): string =>
  table === 'normal_album' || table === 'condition_album' ? 'album_id_seq' : `${table}_id_seq`;

/** Writes rows with the ids they bring, and at the end moves the sequences past those. */
export class Inserter {
  readonly db: Queryable;
  readonly #columns: Columns;
  readonly #lastIds = new Map<string, number>();

  private constructor(db: Queryable, columns: Columns) {
    this.db = db;
    this.#columns = columns;
  }

  static async into(db: Queryable): Promise<Inserter> {
    return new Inserter(db, await columnsOf(db));
  }

  has(table: string, column: string): boolean {
    return this.#columns.get(table)?.has(column) ?? false;
  }

  async insert(tables: Rows): Promise<void> {
    for (const [table, rows] of tables) {
      await this.#insertInto(table, rows);
      this.#remember(table, rows);
    }
  }

  /** Rows of one table all have the same keys; what the database has no table or no column for is left out. */
  async #insertInto(table: string, rows: readonly Row[]): Promise<void> {
    const names = Object.keys(rows[0] ?? {})
      .filter((name) => this.has(table, name))
      .map((name) => `"${name}"`)
      .join(', ');
    if (names === '') return;
    for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
      await this.db.query(
        `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $1::json)`,
        [JSON.stringify(rows.slice(start, start + ROWS_PER_STATEMENT))],
      );
    }
  }

  #remember(table: string, rows: readonly Row[]): void {
    if (!this.has(table, 'id')) return;
    const sequence = sequenceOf(table);
    for (const { id } of rows) {
      if (typeof id === 'number') this.#lastIds.set(sequence, Math.max(id, this.#lastIds.get(sequence) ?? 0));
    }
  }

  async moveSequences(): Promise<void> {
    const moves = [...this.#lastIds].map(([sequence, last]) => ({ sequence, last }));
    await this.db.query(
      'select setval(sequence::regclass, last) from json_to_recordset($1::json) move (sequence text, last bigint)',
      [JSON.stringify(moves)],
    );
  }
}
