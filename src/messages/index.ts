/** Words of memories, in the family's languages. */
import type { Language } from '../config/config.ts';
import type { Proposal } from '../core/curator.ts';
import type { Gazetteer } from '../core/gazetteer.ts';

export const sayTitle = (proposal: Proposal, _language: Language, _places: Gazetteer): string => proposal.identity;
export const withDates = (name: string, _taken: readonly [number, number], _language: Language): string => name;
