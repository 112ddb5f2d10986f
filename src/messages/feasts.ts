/** What feasts are called. */
import type { Country } from '../core/countries.ts';
import type { HolidayKey } from '../core/holidays.ts';

/** One name, or one where the feast is kept in these countries and another elsewhere. */
export type FeastName = string | (Readonly<Partial<Record<Country, string>>> & { readonly else: string });

export type Feasts = Readonly<Record<HolidayKey, FeastName>>;

/** Of a feast as a title has it. */
interface Feast {
  readonly feast: HolidayKey;
  readonly country: Country | null;
}

/** The name of a feast in the country it was kept in. */
export const feastIn = (feasts: Feasts, { feast, country }: Feast): string => {
  const name = feasts[feast];
  return typeof name === 'string' ? name : ((country && name[country]) ?? name.else);
};
