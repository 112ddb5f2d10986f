/** What is in the picture: recognised subjects, how many people, how often the shutter is held down. */

export interface Scene {
  /** Subjects Photos recognises, the surest first. */
  readonly subjects: readonly string[];
  /** Fewest and most people looking at the camera. */
  readonly faces: readonly [low: number, high: number];
  /** Face height over picture height. */
  readonly close: readonly [low: number, high: number];
  /** How often one press becomes a burst. */
  readonly burst: number;
  /** How often it becomes a video. */
  readonly video: number;
  /** How likely somebody marks it as a favourite. */
  readonly lovely: number;
  readonly indoor: boolean;
  /** The photographer is in the picture too. */
  readonly selfie: boolean;
}

const PLAIN: Omit<Scene, 'subjects'> = {
  faces: [0, 2],
  close: [0.08, 0.25],
  burst: 0.06,
  video: 0.04,
  lovely: 0.05,
  indoor: false,
  selfie: false,
};
const scene = (subjects: string, differing: Partial<Scene> = {}): Scene => ({
  ...PLAIN,
  subjects: subjects.split(' '),
  ...differing,
});

const LANDSCAPE: Partial<Scene> = { faces: [0, 1], close: [0.04, 0.14], burst: 0.03, lovely: 0.07 };
const ACTION: Partial<Scene> = { faces: [1, 2], close: [0.06, 0.2], burst: 0.2, video: 0.1, lovely: 0.07 };
const PORTRAIT: Partial<Scene> = { faces: [1, 2], close: [0.2, 0.45], burst: 0.12, lovely: 0.12 };
const TABLE: Partial<Scene> = { faces: [1, 4], close: [0.08, 0.2], indoor: true, lovely: 0.04 };

export const SCENES = {
  home: scene('living_room furniture', { ...PORTRAIT, indoor: true, lovely: 0.06 }),
  play: scene('toy child', { ...PORTRAIT, indoor: true }),
  baby: scene('baby child', { ...PORTRAIT, faces: [1, 1], indoor: true, lovely: 0.16 }),
  bath: scene('bathtub child', { ...PORTRAIT, faces: [1, 1], indoor: true }),
  drawing: scene('drawing paper', { faces: [0, 1], indoor: true }),
  baking: scene('baking food kitchen', { ...TABLE, faces: [1, 2], lovely: 0.08 }),
  breakfast: scene('food breakfast table', TABLE),
  dinner: scene('food restaurant table', TABLE),
  dish: scene('food plate', { faces: [0, 0], indoor: true, burst: 0 }),
  market: scene('market food street', { faces: [0, 2] }),
  garden: scene('garden flower', PORTRAIT),
  flowers: scene('flower plant', { faces: [0, 0], burst: 0 }),
  playground: scene('playground child', ACTION),
  park: scene('park tree', { ...ACTION, burst: 0.1 }),
  bicycle: scene('bicycle street', ACTION),
  football: scene('football sport grass', { ...ACTION, burst: 0.3 }),
  swim: scene('swimming_pool water', ACTION),
  dog: scene('dog animal', { ...ACTION, faces: [0, 1], burst: 0.22, lovely: 0.1 }),
  forest: scene('forest tree', { ...LANDSCAPE, faces: [0, 2] }),
  hike: scene('mountain hiking', { ...LANDSCAPE, faces: [0, 3], lovely: 0.09 }),
  lake: scene('lake water mountain', { ...LANDSCAPE, lovely: 0.1 }),
  beach: scene('beach sea sand', { ...ACTION, lovely: 0.1 }),
  sandcastle: scene('beach sand child', { ...PORTRAIT, faces: [1, 2], lovely: 0.12 }),
  harbour: scene('boat harbour sea', LANDSCAPE),
  sailing: scene('boat sea', { ...LANDSCAPE, faces: [0, 3], lovely: 0.1 }),
  sunset: scene('sunset sky', { ...LANDSCAPE, lovely: 0.14 }),
  cliff: scene('cliff sea coast', { ...LANDSCAPE, lovely: 0.09 }),
  dune: scene('dune sand', { ...ACTION, lovely: 0.1 }),
  rain: scene('umbrella rain street', { faces: [0, 2] }),
  leaves: scene('autumn leaf tree', { ...PORTRAIT, lovely: 0.1 }),
  snow: scene('snow winter', { ...ACTION, lovely: 0.1 }),
  skiing: scene('skiing snow mountain', { ...ACTION, burst: 0.26, lovely: 0.08 }),
  summit: scene('mountain snow sky', { ...LANDSCAPE, lovely: 0.12 }),
  street: scene('street building', { faces: [0, 3] }),
  monument: scene('monument architecture', { faces: [0, 4], close: [0.05, 0.15] }),
  church: scene('church architecture', { faces: [0, 1], burst: 0.01 }),
  ruins: scene('ruins architecture', { faces: [0, 3] }),
  castle: scene('castle architecture', { faces: [0, 3] }),
  museum: scene('museum painting', { faces: [0, 1], indoor: true, burst: 0.01 }),
  bridge: scene('bridge river', LANDSCAPE),
  tram: scene('tram street', { faces: [0, 2] }),
  train: scene('train station', { faces: [1, 3], indoor: true }),
  plane: scene('airplane airport', { faces: [0, 3], indoor: true }),
  car: scene('car road', { faces: [0, 2] }),
  night: scene('night city light', { faces: [0, 2], lovely: 0.06 }),
  temple: scene('temple architecture', { faces: [0, 3], lovely: 0.07 }),
  blossom: scene('cherry_blossom flower tree', { ...PORTRAIT, faces: [0, 3], lovely: 0.14 }),
  deer: scene('deer animal', { ...ACTION, lovely: 0.1 }),
  waterfall: scene('waterfall river', { ...LANDSCAPE, faces: [0, 3], lovely: 0.12 }),
  glacier: scene('glacier ice', { ...LANDSCAPE, faces: [0, 3], lovely: 0.11 }),
  horse: scene('horse animal', { ...LANDSCAPE, burst: 0.1 }),
  whale: scene('whale sea boat', { ...LANDSCAPE, burst: 0.5 }),
  zoo: scene('animal zoo', { ...ACTION, faces: [0, 2] }),
  cake: scene('cake birthday candle', { ...PORTRAIT, indoor: true, burst: 0.24, video: 0.1, lovely: 0.15 }),
  presents: scene('gift birthday', { ...PORTRAIT, indoor: true }),
  party: scene('party balloon', { ...TABLE, faces: [2, 5] }),
  tree: scene('christmas_tree christmas', { ...PORTRAIT, faces: [0, 3], indoor: true, lovely: 0.1 }),
  christmas: scene('christmas gift', { ...PORTRAIT, indoor: true, video: 0.08, lovely: 0.12 }),
  feast: scene('christmas food table', { ...TABLE, faces: [2, 6] }),
  christmasMarket: scene('christmas market night', { faces: [0, 3], lovely: 0.07 }),
  carnival: scene('carnival costume', { ...PORTRAIT, burst: 0.15 }),
  halloween: scene('halloween pumpkin costume', { ...PORTRAIT, lovely: 0.1 }),
  eggs: scene('easter_egg garden', { ...ACTION, lovely: 0.1 }),
  school: scene('school backpack', { ...PORTRAIT, faces: [1, 2], lovely: 0.16 }),
  concert: scene('concert stage', { faces: [0, 1], close: [0.03, 0.1], video: 0.3, indoor: true }),
  fireworks: scene('fireworks night', { faces: [0, 1], burst: 0.3, video: 0.15, lovely: 0.06 }),
  lights: scene('light night city', { faces: [0, 3], lovely: 0.08 }),
  wedding: scene('wedding dress flower', { ...PORTRAIT, faces: [1, 4], lovely: 0.14 }),
  dance: scene('dance party night', { ...ACTION, faces: [1, 4], indoor: true }),
  moving: scene('box living_room', { faces: [0, 2], indoor: true }),
  ship: scene('ship crane', { faces: [0, 1], close: [0.04, 0.1] }),
  office: scene('office computer', { faces: [0, 3], indoor: true, lovely: 0.01 }),
  lunch: scene('food lunch table', { ...TABLE, lovely: 0.01 }),
  selfie: scene('selfie person', { faces: [1, 2], close: [0.25, 0.5], selfie: true, burst: 0.1, lovely: 0.06 }),
  group: scene('group person', { faces: [3, 7], close: [0.07, 0.16], burst: 0.45, lovely: 0.2 }),
  portrait: scene('portrait person', { ...PORTRAIT, faces: [1, 1], burst: 0.2, lovely: 0.15 }),
} as const satisfies Record<string, Scene>;

export type SceneKey = keyof typeof SCENES;

/** `'beach beach sunset'` as a list; what stands twice is twice as likely. */
export const scenes = (words: string): readonly SceneKey[] =>
  words.split(' ').map((word) => {
    if (!(word in SCENES)) throw new RangeError(`no such scene: ${word}`);
    return word as SceneKey;
  });
