/** One line that says what takes so long, gone when it is done. Only where somebody watches. */
import type { Context } from '../context.ts';
import { plain, shorten } from './width.ts';

export interface Progress {
  show(doing: string): void;
  clear(): void;
}

const TO_LINE_START_AND_ERASE = '\r\x1b[2K';

export const progressOf = ({ io, flags }: Context): Progress => {
  const watched = io.isErrorTTY && !flags.quiet && io.env.TERM !== 'dumb';
  let shown = false;
  return {
    show: (doing) => {
      if (!watched) return;
      io.stderr(`${TO_LINE_START_AND_ERASE}${shorten(plain(doing), io.columns - 1)}`);
      shown = true;
    },
    clear: () => {
      if (shown) io.stderr(TO_LINE_START_AND_ERASE);
      shown = false;
    },
  };
};
