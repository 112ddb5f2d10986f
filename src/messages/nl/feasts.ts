import type { Feasts } from '../feasts.ts';

export const feasts: Feasts = {
  'new-year': 'Oud en nieuw',
  epiphany: 'Driekoningen',
  'lunar-new-year': { VN: 'Tết', else: 'Chinees Nieuwjaar' },
  carnival: 'Carnaval',
  'saint-patrick': 'St. Patrick’s Day',
  easter: 'Pasen',
  eid: 'Suikerfeest',
  'kings-day': 'Koningsdag',
  'mothers-day': 'Moederdag',
  midsummer: 'Midzomer',
  'saint-john': 'Sint-Jan',
  'fourth-of-july': '4 juli',
  'bastille-day': '14 juli',
  'national-day': 'Nationale feestdag',
  halloween: 'Halloween',
  thanksgiving: 'Thanksgiving',
  sinterklaas: 'Sinterklaas',
  'saint-nicholas': { BE: 'Sinterklaas', else: 'Sint-Nicolaas' },
  hanukkah: 'Chanoeka',
  christmas: 'Kerst',
};
