/** Countries by the names the library gives them: in their own words, in English, in German. */
import type { PlaceInWords } from './gazetteer.ts';
import { fold } from './text.ts';

/** ISO 3166 codes. Own names first; those of a country with several languages one after the other. */
const NAMES = {
  AD: 'Andorra',
  AE: 'الإمارات العربية المتحدة, United Arab Emirates, Vereinigte Arabische Emirate',
  AR: 'Argentina, Argentinien',
  AT: 'Österreich, Austria',
  AU: 'Australia, Australien',
  BE: 'België, Belgique, Belgien, Belgium, België / Belgique / Belgien',
  BG: 'България, Bulgaria, Bulgarien',
  BR: 'Brasil, Brazil, Brasilien',
  CA: 'Canada, Kanada',
  CH: 'Schweiz, Suisse, Svizzera, Svizra, Switzerland, Schweiz/Suisse/Svizzera/Svizra',
  CL: 'Chile',
  CN: '中国, 中國, China',
  CO: 'Colombia, Kolumbien',
  CY: 'Κύπρος, Cyprus, Zypern, Κύπρος - Kıbrıs',
  CZ: 'Česko, Česká republika, Czechia, Czech Republic, Tschechien',
  DE: 'Deutschland, Germany',
  DK: 'Danmark, Denmark, Dänemark',
  EE: 'Eesti, Estonia, Estland',
  ES: 'España, Spain, Spanien',
  FI: 'Suomi, Finland, Finnland, Suomi / Finland',
  FR: 'France, Frankreich',
  GB: 'United Kingdom, Great Britain, Vereinigtes Königreich, Großbritannien',
  GR: 'Ελλάδα, Ελλάς, Greece, Griechenland',
  HK: '香港, Hong Kong, Hongkong',
  HR: 'Hrvatska, Croatia, Kroatien',
  HU: 'Magyarország, Hungary, Ungarn',
  ID: 'Indonesia, Indonesien',
  IE: 'Ireland, Éire, Éire / Ireland, Irland',
  IL: 'ישראל, Israel',
  IN: 'India, भारत, Indien',
  IS: 'Ísland, Iceland, Island',
  IT: 'Italia, Italy, Italien',
  LI: 'Liechtenstein',
  LT: 'Lietuva, Lithuania, Litauen',
  LU: 'Lëtzebuerg, Luxembourg, Luxemburg',
  LV: 'Latvija, Latvia, Lettland',
  MC: 'Monaco',
  MT: 'Malta',
  MX: 'México, Mexico, Mexiko',
  MY: 'Malaysia',
  NL: 'Nederland, Netherlands, The Netherlands, Niederlande',
  NO: 'Norge, Noreg, Norway, Norwegen',
  NP: 'Nepal, नेपाल',
  NZ: 'New Zealand, Aotearoa, New Zealand / Aotearoa, Neuseeland',
  PE: 'Perú, Peru',
  PH: 'Philippines, Pilipinas, Philippinen',
  PL: 'Polska, Poland, Polen',
  PT: 'Portugal',
  QA: 'قطر, Qatar, Katar',
  RO: 'România, Romania, Rumänien',
  SA: 'السعودية, المملكة العربية السعودية, Saudi Arabia, Saudi-Arabien',
  SE: 'Sverige, Sweden, Schweden',
  SG: 'Singapore, Singapura, 新加坡, Singapur',
  SI: 'Slovenija, Slovenia, Slowenien',
  SK: 'Slovensko, Slovakia, Slowakei',
  TR: 'Türkiye, Turkey, Türkei',
  TW: '臺灣, 台灣, 台湾, Taiwan',
  US: 'United States, United States of America, USA, Vereinigte Staaten, Vereinigte Staaten von Amerika',
  VN: 'Việt Nam, Vietnam',
} as const satisfies Readonly<Record<string, string>>;

export type Country = keyof typeof NAMES;

const byName: ReadonlyMap<string, Country> = new Map(
  (Object.entries(NAMES) as [Country, string][]).flatMap(([country, names]) =>
    names.split(', ').map((name): [string, Country] => [fold(name), country]),
  ),
);

/** Whether somebody wrote a code of the table. */
export const isCountry = (code: string): code is Country => Object.hasOwn(NAMES, code);

/** The country of a place; null where it has none, or one the table does not know. */
export const isoOf = (place: PlaceInWords | undefined): Country | null => {
  if (!place) return null;
  const { original, translated } = place;
  for (const names of [original, translated.en, translated.de]) {
    const country = names && byName.get(fold(names.country));
    if (country) return country;
  }
  return null;
};
