/** Random configurations for a family: who lends what to whom, what is hidden, and which albums are wished for. */
import fc from 'fast-check';
import type { Draft } from '../../src/demo/draft.ts';
import type { HideList, Loans, MemberSettings, Permission, RuleSettings, Settings } from './world.ts';

/** An index into a list of whatever length: taken modulo it. */
export const anIndex = fc.nat({ max: 11 });

export const pickFrom = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** True once in so many. */
const rarely = (oneIn: number) => fc.nat({ max: oneIn - 1 }).map((n) => n === oneIn - 1);
const sometimes = <T>(what: fc.Arbitrary<T>, oneIn: number): fc.Arbitrary<T | null> =>
  fc.tuple(rarely(oneIn), what).map(([yes, value]) => (yes ? value : null));

const someDays = fc
  .tuple(fc.integer({ min: 1, max: 15 }), fc.nat({ max: 10 }))
  .map(([first, more]) => `2023-05-${String(first).padStart(2, '0')}..2023-05-${String(Math.min(31, first + more))}`)
  .map((span) => span.replace(/-(\d)$/, '-0$1'));
const someFolders = fc.constantFrom(['/2023'], ['/2023/05'], ["/L'été"], ['/2023/05', "/L'été/plage"]);

const hidePlan = fc.record({
  people: sometimes(fc.tuple(anIndex, fc.boolean()), 2),
  dates: sometimes(someDays, 4),
  place: sometimes(anIndex, 4),
  folders: sometimes(someFolders, 5),
  album: sometimes(fc.tuple(anIndex, fc.boolean()), 4),
});
type HidePlan = typeof hidePlan extends fc.Arbitrary<infer Plan> ? Plan : never;

const rulePlan = fc.record({
  /** Everything its owner may use, whatever the conditions below. */
  plain: fc.nat({ max: 4 }).map((n) => n < 3),
  /** null = one for everyone. */
  owner: sometimes(anIndex, 1).chain((index) => rarely(4).map((everyone) => (everyone ? null : index))),
  name: fc.constantFrom('Souvenirs', "L'été de {me}", 'Sedona', '{user} {date}'),
  album: sometimes(fc.tuple(anIndex, fc.boolean()), 4),
  people: sometimes(fc.tuple(anIndex, fc.boolean()), 6),
  any: sometimes(fc.array(anIndex, { minLength: 1, maxLength: 3 }), 6),
  without: sometimes(anIndex, 6),
  space: sometimes(fc.constantFrom('personal', 'shared', 'both'), 4),
  taken: sometimes(someDays, 5),
  folders: sometimes(someFolders, 6),
  share: fc.constantFrom('nobody', 'everyone', 'everyone', 'some', 'some'),
  with: fc.array(fc.tuple(anIndex, fc.constantFrom<Permission>('view', 'download', 'upload')), { maxLength: 3 }),
  choose: fc.constantFrom('best' as const, 'random' as const, 'random' as const, 'newest' as const, 'oldest' as const),
  pick: fc.constantFrom(2, 3, 5, '2..6' as const, 20, 'all' as const),
  refresh: fc.constantFrom('daily', 'daily', 'weekly', 'monthly', 'hourly'),
});
type RulePlan = typeof rulePlan extends fc.Arbitrary<infer Plan> ? Plan : never;

const memoriesPlan = fc.record({
  share: fc.constantFrom('nobody', 'everyone', 'some'),
  with: fc.array(fc.tuple(anIndex, fc.constantFrom<Permission>('view', 'download', 'upload')), { maxLength: 3 }),
  /** Few photos are enough, so that there are memories at all. */
  each: fc.boolean(),
  family: sometimes(fc.tuple(anIndex, anIndex), 2),
});
type MemoriesPlan = typeof memoriesPlan extends fc.Arbitrary<infer Plan> ? Plan : never;

const settingsPlan = fc.record({
  /** Whether everybody is named in the configuration, or only those it has something to say about. */
  everybody: fc.boolean(),
  loans: fc.array(fc.tuple(anIndex, anIndex, sometimes(fc.tuple(anIndex, fc.boolean()), 3)), { maxLength: 6 }),
  shared: fc.array(fc.tuple(anIndex, fc.oneof(fc.boolean(), someFolders)), { maxLength: 2 }),
  houseHides: sometimes(hidePlan, 3),
  hides: fc.array(fc.tuple(anIndex, hidePlan), { maxLength: 2 }),
  rules: fc.array(rulePlan, { minLength: 1, maxLength: 3 }),
  memories: sometimes(memoriesPlan, 2),
});
export type SettingsPlan = typeof settingsPlan extends fc.Arbitrary<infer Plan> ? Plan : never;
export const someSettings: fc.Arbitrary<SettingsPlan> = settingsPlan;

const albumOf = ({ albums }: Draft, [index, byName]: readonly [number, boolean]): string | number | undefined => {
  const album = pickFrom(albums, index);
  return album && (byName ? album.name : album.id);
};

const nameOf = ({ people }: Draft, index: number): string | undefined =>
  pickFrom(
    people.filter(({ name }) => name !== ''),
    index,
  )?.name;

/** A list, or nothing where there is nothing to name. */
const listOf = <K extends string, T>(key: K, ...values: (T | null | undefined)[]): { [P in K]?: T[] } => {
  const given = values.filter((value): value is T => value !== null && value !== undefined);
  return given.length === 0 ? {} : ({ [key]: given } as { [P in K]?: T[] });
};

export const hideListOf = (family: Draft, { people, dates, place, folders, album }: HidePlan): HideList => {
  const name = people && nameOf(family, people[0]);
  const places = family.photos.flatMap((photo) => photo.place?.names[1]?.second ?? []);
  return {
    ...listOf('people', people?.[1] ? name?.toUpperCase() : name),
    ...listOf('dates', dates),
    ...listOf('places', place === null ? null : pickFrom(places, place)),
    ...(folders === null ? {} : { folders }),
    ...listOf('albums', album && albumOf(family, album)),
  };
};

const shareOf = ({ users }: Draft, plan: Pick<RulePlan, 'share' | 'with'>): NonNullable<RuleSettings['share']> => {
  if (plan.share === 'nobody' || plan.share === 'everyone') return plan.share;
  const invited = plan.with.flatMap(([index, permission]) => {
    const user = pickFrom(users, index);
    return user ? [[user.name, permission] as const] : [];
  });
  return invited.length === 0 ? 'nobody' : Object.fromEntries(invited);
};

/** Kinds that find something among a dozen photos of one spring. */
const memoriesOf = (family: Draft, plan: MemoriesPlan): NonNullable<Settings['memories']> => {
  const album = plan.each ? 'each' : 'one';
  const [owner, other] = plan.family?.map((index) => pickFrom(family.users, index)?.name) ?? [];
  return {
    share: shareOf(family, plan),
    kinds: {
      'on-this-day': { 'at-least': 1, album },
      months: { 'at-least': 1, album },
      years: { 'at-least': 1 },
      rediscover: { 'at-least': 1, album },
      trips: { 'at-least': 1 },
    },
    ...(owner === undefined || other === undefined
      ? {}
      : { family: { owner, of: [other], kinds: ['years', 'trips'] } }),
  };
};

const ruleOf = (family: Draft, plan: RulePlan): RuleSettings => {
  const { owner, people, any, without, album, space, taken, folders, name, choose, pick, refresh } = plan;
  const who = owner === null ? undefined : pickFrom(family.users, owner)?.name;
  return {
    name,
    ...(who === undefined ? { for: 'everyone' as const } : { owner: who }),
    from: plan.plain
      ? {}
      : {
          ...listOf('album', album && albumOf(family, album)),
          ...listOf('people', people && nameOf(family, people[0]), people?.[1] ? '{me}' : null),
          ...listOf('any-people', ...(any ?? []).map((index) => nameOf(family, index))),
          ...listOf('without-people', without === null ? null : nameOf(family, without)),
          ...(space === null ? {} : { space }),
          ...(taken === null ? {} : { taken }),
          ...(folders === null ? {} : { folders }),
        },
    choose,
    pick,
    refresh,
    share: shareOf(family, plan),
  };
};

/** The plan with the names of a family in it. */
export const settingsFor = (family: Draft, plan: SettingsPlan): Settings => {
  const { users } = family;
  const members: Record<string, MemberSettings> = plan.everybody
    ? Object.fromEntries(users.map(({ name }) => [name, {}]))
    : {};
  const say = (index: number, more: (member: MemberSettings) => MemberSettings) => {
    const name = pickFrom(users, index)?.name;
    if (name !== undefined) members[name] = more(members[name] ?? {});
  };
  for (const [from, to, album] of plan.loans) {
    const borrower = pickFrom(users, to)?.name;
    const wanted = album && albumOf(family, album);
    if (borrower === undefined || borrower === pickFrom(users, from)?.name) continue;
    const loan: Loans = { [borrower]: wanted === null || wanted === undefined ? 'everything' : { albums: [wanted] } };
    say(from, (member) => ({ ...member, 'lends-to': { ...member['lends-to'], ...loan } }));
  }
  for (const [index, right] of plan.shared)
    say(index, (member) => ({ ...member, 'shared-space': right as NonNullable<MemberSettings['shared-space']> }));
  for (const [index, hide] of plan.hides) say(index, (member) => ({ ...member, hide: hideListOf(family, hide) }));
  return {
    ...(Object.keys(members).length === 0 ? {} : { users: members }),
    ...(plan.houseHides === null ? {} : { hide: hideListOf(family, plan.houseHides) }),
    ...(plan.memories === null ? {} : { memories: memoriesOf(family, plan.memories) }),
    albums: Object.fromEntries(plan.rules.map((rule, index) => [`rule-${index + 1}`, ruleOf(family, rule)])),
  };
};
