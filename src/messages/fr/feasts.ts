import type { Feasts } from '../feasts.ts';

export const feasts: Feasts = {
  'new-year': 'Nouvel An',
  epiphany: 'Épiphanie',
  'lunar-new-year': { VN: 'Tết', else: 'Nouvel An chinois' },
  carnival: 'Carnaval',
  'saint-patrick': 'Saint-Patrick',
  easter: 'Pâques',
  eid: 'Aïd el-Fitr',
  'kings-day': 'Fête du Roi',
  'mothers-day': 'Fête des mères',
  midsummer: { SE: 'Midsommar', else: 'Saint-Jean' },
  'saint-john': 'Saint-Jean',
  'fourth-of-july': '4 Juillet',
  'bastille-day': '14 Juillet',
  'national-day': 'Fête nationale',
  halloween: 'Halloween',
  thanksgiving: 'Thanksgiving',
  sinterklaas: 'Sinterklaas',
  'saint-nicholas': 'Saint-Nicolas',
  hanukkah: 'Hanoucca',
  christmas: 'Noël',
};
