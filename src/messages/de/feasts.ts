import type { Feasts } from '../feasts.ts';

export const feasts: Feasts = {
  'new-year': 'Jahreswechsel',
  epiphany: 'Dreikönigstag',
  'lunar-new-year': { VN: 'Tết', else: 'Chinesisches Neujahr' },
  carnival: { AT: 'Fasching', CH: 'Fasnacht', LI: 'Fasnacht', else: 'Karneval' },
  'saint-patrick': 'St. Patrick’s Day',
  easter: 'Ostern',
  eid: 'Zuckerfest',
  'kings-day': 'Königstag',
  'mothers-day': 'Muttertag',
  midsummer: 'Mittsommer',
  'saint-john': 'Johannistag',
  'fourth-of-july': '4. Juli',
  'bastille-day': '14. Juli',
  'national-day': {
    CH: 'Bundesfeier',
    DE: 'Tag der Deutschen Einheit',
    LI: 'Staatsfeiertag',
    else: 'Nationalfeiertag',
  },
  halloween: 'Halloween',
  thanksgiving: 'Thanksgiving',
  sinterklaas: 'Sinterklaas',
  'saint-nicholas': 'Nikolaus',
  hanukkah: 'Chanukka',
  christmas: 'Weihnachten',
};
