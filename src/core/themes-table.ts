/**
 * What memories can be about beside people and places, by the subjects Synology Photos recognises. Its words are not
 * published as a list, so each theme names the likely ones, singular and plural; a word nobody uses costs nothing.
 */
interface Theme {
  /** Part of the identity, and what titles are found by: `beach`. */
  readonly key: string;
  /** In English, for the keeper: `at the beach`. */
  readonly says: string;
  /** Subjects, as `plain` writes them, separated by commas. */
  readonly subjects: string;
  /**
   * When one sure subject does not do: `agreed` asks for a second one, `away` takes it alone only away from home. Everybody
   * eats every day; a dinner on a journey, or a laid table with a cake on it, is something else.
   */
  readonly unless?: 'agreed' | 'away';
}

const table = [
  { key: 'beach', says: 'at the beach', subjects: 'beach, sand, sandcastle, dune' },
  { key: 'sea', says: 'by the sea', subjects: 'sea, ocean, coast, cliff, wave, seascape, island', unless: 'agreed' },
  { key: 'lakes', says: 'lakes and rivers', subjects: 'lake, river, stream, pond, lakeside' },
  { key: 'waterfalls', says: 'waterfalls', subjects: 'waterfall' },
  {
    key: 'snow',
    says: 'snow',
    subjects: 'snow, snowman, winter, skiing, ski, snowboard, sledding, sled, ice skating, glacier',
  },
  { key: 'mountains', says: 'mountains', subjects: 'mountain, mountains, summit, valley, glacier, hiking, alps' },
  { key: 'forest', says: 'in the woods', subjects: 'forest, woods, woodland, jungle, rainforest' },
  { key: 'autumn', says: 'autumn leaves', subjects: 'autumn, autumn leaves, autumn leaf, maple leaf, fall foliage' },
  {
    key: 'flowers',
    says: 'flowers',
    subjects: 'flower, flowers, flower field, cherry blossom, blossom, rose, tulip, sunflower, bouquet',
  },
  { key: 'sunsets', says: 'sunsets', subjects: 'sunset, sunrise, dusk, dawn' },
  { key: 'rainbows', says: 'rainbows', subjects: 'rainbow' },
  { key: 'dogs', says: 'dogs', subjects: 'dog, dogs, puppy' },
  { key: 'cats', says: 'cats', subjects: 'cat, cats, kitten' },
  {
    key: 'birds',
    says: 'birds',
    subjects: 'bird, birds, duck, swan, owl, parrot, seagull, flamingo, penguin, peacock',
  },
  {
    key: 'animals',
    says: 'animals',
    subjects:
      'horse, cow, sheep, goat, deer, elephant, giraffe, lion, monkey, rabbit, squirrel, whale, dolphin, zoo, aquarium',
  },
  { key: 'babies', says: 'babies', subjects: 'baby, newborn, infant' },
  {
    key: 'playing',
    says: 'at play',
    subjects: 'playground, sandbox, amusement park, carousel, ferris wheel',
  },
  { key: 'cake', says: 'cake and candles', subjects: 'cake, birthday cake, birthday, candle, cupcake' },
  {
    key: 'food',
    says: 'at the table',
    subjects:
      'food, dish, meal, restaurant, breakfast, lunch, dinner, dessert, seafood, sushi, pizza, pasta, noodle, barbecue',
    unless: 'away',
  },
  { key: 'picnic', says: 'picnics and camping', subjects: 'picnic, camping, campfire, tent, barbecue, bonfire' },
  { key: 'market', says: 'at the market', subjects: 'market, marketplace, street market, flea market, fair' },
  { key: 'wedding', says: 'weddings', subjects: 'wedding, bride, groom, wedding dress' },
  { key: 'party', says: 'parties', subjects: 'party, balloon, confetti, dance, dancing, toast', unless: 'agreed' },
  { key: 'carnival', says: 'in costume', subjects: 'carnival, costume, mask, parade, halloween, jack-o-lantern' },
  {
    key: 'christmas',
    says: 'Christmas lights',
    subjects: 'christmas, christmas tree, christmas lights, christmas market, santa claus, advent',
  },
  { key: 'fireworks', says: 'fireworks', subjects: 'fireworks, firework' },
  {
    key: 'concert',
    says: 'on the stage',
    subjects: 'concert, stage, musical instrument, guitar, piano, violin, drum, orchestra, theater',
  },
  {
    key: 'boats',
    says: 'boats',
    subjects: 'boat, boats, ship, sailing, sailboat, sailing boat, harbour, harbor, marina, canoe, kayak, yacht, ferry',
  },
  {
    key: 'trains',
    says: 'trains and planes',
    subjects: 'train, tram, steam locomotive, locomotive, railway, airplane, helicopter, hot air balloon',
    unless: 'away',
  },
  { key: 'bicycles', says: 'by bicycle', subjects: 'bicycle, bicycles, bike, cycling, mountain bike' },
  {
    key: 'swimming',
    says: 'in the water',
    subjects: 'swimming, swimming pool, swimmer, water park, surfing, diving, snorkeling',
  },
  {
    key: 'sports',
    says: 'sports',
    subjects:
      'sport, sports, football, soccer, basketball, tennis, volleyball, running, climbing, golf, stadium, gymnastics',
  },
  {
    key: 'castles',
    says: 'castles and monuments',
    subjects: 'castle, monument, ruins, fortress, palace, temple, cathedral, pyramid',
  },
  {
    key: 'city-lights',
    says: 'lights of the night',
    subjects: 'night view, cityscape, city light, city lights, skyline, night, light',
    unless: 'agreed',
  },
] as const satisfies readonly Theme[];

/** The themes there are, for titles. */
export type ThemeKey = (typeof table)[number]['key'];

export interface KnownTheme {
  readonly key: ThemeKey;
  readonly says: string;
  readonly subjects: readonly string[];
  readonly unless: 'agreed' | 'away' | null;
}

/** By key, in the order of the table. */
export const THEMES: readonly KnownTheme[] = table.map((theme: Theme & { readonly key: ThemeKey }) => ({
  key: theme.key,
  says: theme.says,
  subjects: theme.subjects.split(', '),
  unless: theme.unless ?? null,
}));
