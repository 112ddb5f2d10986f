/** What themes are called. */
import type { ThemeKey } from '../core/themes-table.ts';

export type Themes = Readonly<Record<ThemeKey, string>>;
