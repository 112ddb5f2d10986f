/**
 * One database for many families, one after another: emptying it takes a fraction of what making one takes. Each family
 * has a state folder of its own, and looks at the tables as the superuser does.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { configFromObject } from '../../src/config/load.ts';
import type { ConfigInput } from '../../src/config/schema.ts';
import type { Draft } from '../../src/demo/draft.ts';
import { SHARED_SPACE_ROW } from '../../src/demo/schema.ts';
import { writeDraft } from '../../src/demo/write-draft.ts';
import { MemoriesError } from '../../src/errors.ts';
import { type Memories, openWith } from '../../src/memories.ts';
import type { PlanDocument } from '../../src/planning/document.ts';
import type { PlanOptions } from '../../src/planning/make-plan.ts';
import { openLibrary, type TestLibrary } from '../databases/library.ts';
import type { Settings } from './world.ts';

const EMPTY_ALL = `
set session_replication_role = replica;
do $$ declare t record; begin
  for t in select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' loop
    if t.name ~ '^condition_album_item_\\d+$' then execute format('drop table %I', t.name);
    else execute format('delete from only %I', t.name);
    end if;
  end loop;
end $$;
${SHARED_SPACE_ROW}
reset session_replication_role`;

export const openArena = async (): Promise<TestLibrary> =>
  openLibrary({ users: [], people: [], photos: [], albums: [] });

/** A family moved into the arena; the one before it is gone. */
export class Home implements Disposable {
  readonly arena: TestLibrary;
  readonly #state = mkdtempSync(path.join(tmpdir(), 'memories-state-'));

  private constructor(arena: TestLibrary) {
    this.arena = arena;
  }

  static async of(arena: TestLibrary, family: Draft): Promise<Home> {
    await arena.query(EMPTY_ALL);
    await writeDraft({ query: async (text, values) => ({ rows: await arena.query(text, values) }) }, family);
    return new Home(arena);
  }

  query<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]> {
    return this.arena.query<Row>(text, values);
  }

  /** Opens with these settings on this day, does something, closes. */
  async opened<T>(settings: Settings, today: string, work: (memories: Memories) => Promise<T>): Promise<T> {
    const config = { database: '/nowhere', timezone: 'Europe/Paris', ...settings } as ConfigInput;
    await using memories = openWith(configFromObject(config), {
      state: this.#state,
      today,
      target: this.arena.target(),
    });
    return await work(memories);
  }

  /** Opens, plans and runs, closes. A configuration with wrong names is run as the schedule would: the others go on. */
  async run(
    settings: Settings,
    today: string,
    options: PlanOptions,
  ): Promise<{ plan: PlanDocument; run: PlanDocument }> {
    return this.opened(settings, today, async (memories) => {
      try {
        const plan = await memories.plan(options);
        return { plan, run: await memories.run(options) };
      } catch (error) {
        if (!(error instanceof MemoriesError) || error.code !== 'configuration' || options.due) throw error;
        const due = { ...options, due: true };
        const plan = await memories.plan(due);
        return { plan, run: await memories.run(due) };
      }
    });
  }

  [Symbol.dispose](): void {
    rmSync(this.#state, { recursive: true, force: true });
  }
}
