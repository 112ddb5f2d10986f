/** Lines for memories.yml that keep albums of photo-syn refreshed which no rule asks for yet. */
import { flow } from '../../config/flow.ts';
import type { AlbumPlan } from '../plan.ts';

const nameOf = (text: string): string => flow(text);

/** `everyone` of a share, seen from any of the owners: a rule leaves its own owner out by itself. */
const shareOf = (albums: readonly AlbumPlan[]): string[] => {
  const owners = albums.map(({ user }) => user);
  const rights = new Map(
    albums.flatMap(({ share }) => share.map(({ user, permission }) => [user, permission] as const)),
  );
  if (rights.size === 0) return [];
  const all = [...new Set([...rights.keys(), ...(owners.length > 1 ? owners : [])])];
  const viewers = all.every((user) => (rights.get(user) ?? 'view') === 'view');
  return [`share: ${flow(viewers ? all : Object.fromEntries(all.map((user) => [user, rights.get(user) ?? 'view'])))}`];
};

const ruleOf = (key: string, albums: readonly AlbumPlan[]): string[] => {
  const [first] = albums;
  const owners = albums.map(({ user }) => user);
  const [owner = ''] = owners;
  return [
    `  ${flow(key)}:`,
    ...[
      `name: ${nameOf(first?.name ?? key)}`,
      owners.length === 1 ? `owner: ${flow(owner)}` : `for: ${flow(owners)}`,
      'from: {}',
      `pick: ${Math.max(1, ...albums.map(({ items }) => items.length))}`,
      ...shareOf(albums),
    ].map((line) => `    ${line}`),
  ];
};

/** The lines; null where every album has its rule. */
export const linesFor = (albums: readonly AlbumPlan[], isRule: (key: string) => boolean): string | null => {
  const byKey = new Map<string, AlbumPlan[]>();
  for (const album of albums) {
    if (album.restoring && !isRule(album.key)) byKey.set(album.key, [...(byKey.get(album.key) ?? []), album]);
  }
  if (byKey.size === 0) return null;
  return ['albums:', ...[...byKey].flatMap(([key, some]) => ruleOf(key, some))].join('\n');
};
