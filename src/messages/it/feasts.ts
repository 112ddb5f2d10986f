import type { Feasts } from '../feasts.ts';

export const feasts: Feasts = {
  'new-year': 'Capodanno',
  epiphany: { IT: 'Befana', else: 'Epifania' },
  'lunar-new-year': { VN: 'Tết', else: 'Capodanno cinese' },
  carnival: 'Carnevale',
  'saint-patrick': 'San Patrizio',
  easter: 'Pasqua',
  eid: 'Eid al-Fitr',
  'kings-day': 'Festa del Re',
  'mothers-day': 'Festa della mamma',
  midsummer: { SE: 'Midsommar', else: 'San Giovanni' },
  'saint-john': 'San Giovanni',
  'fourth-of-july': '4 luglio',
  'bastille-day': '14 luglio',
  'national-day': { IT: 'Festa della Repubblica', else: 'Festa nazionale' },
  halloween: 'Halloween',
  thanksgiving: 'Ringraziamento',
  sinterklaas: 'Sinterklaas',
  'saint-nicholas': 'San Nicola',
  hanukkah: 'Hanukkah',
  christmas: 'Natale',
};
