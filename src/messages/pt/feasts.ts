import type { Feasts } from '../feasts.ts';

export const feasts: Feasts = {
  'new-year': 'Passagem de ano',
  epiphany: 'Dia de Reis',
  'lunar-new-year': { VN: 'Tết', else: 'Ano Novo chinês' },
  carnival: 'Carnaval',
  'saint-patrick': 'São Patrício',
  easter: 'Páscoa',
  eid: 'Eid al-Fitr',
  'kings-day': 'Dia do Rei',
  'mothers-day': 'Dia da Mãe',
  midsummer: { SE: 'Midsommar', else: 'São João' },
  'saint-john': 'São João',
  'fourth-of-july': '4 de julho',
  'bastille-day': '14 de julho',
  'national-day': { PT: 'Dia de Portugal', BR: 'Dia da Independência', else: 'Dia nacional' },
  halloween: 'Halloween',
  thanksgiving: 'Ação de Graças',
  sinterklaas: 'Sinterklaas',
  'saint-nicholas': 'São Nicolau',
  hanukkah: 'Chanucá',
  christmas: 'Natal',
};
