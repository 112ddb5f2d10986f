// Draws the picture of the terminal in the README (docs/terminal.svg) from what the demo really prints.
import './own-node.mjs';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { must, root } from './tools.mjs';

const ESC = String.fromCharCode(27);
const COLOUR = new RegExp(`(${ESC}\\[\\d+m)`);
const LINES = 32;
const CELL = { width: 8.4, height: 19 };
const MARGIN = { left: 22, top: 52, bottom: 20 };
const COLOURS = { 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 36: '#79c0ff' };

must('scripts/build.mjs', ['bundle']);
const { stdout } = spawnSync(process.execPath, [`${root}dist/memories.mjs`, 'demo', '--once'], {
  encoding: 'utf8',
  env: { ...process.env, FORCE_COLOR: '1' },
});

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** One line with its colours as SVG spans. */
const spans = (line) => {
  const style = { colour: null, bold: false, dim: false };
  return line
    .split(COLOUR)
    .map((part) => {
      const code = part.startsWith(ESC) ? part.slice(2, -1) : undefined;
      if (code === undefined) {
        if (part === '') return '';
        const attributes = [
          style.colour ? `fill="${style.colour}"` : '',
          style.bold ? 'font-weight="700"' : '',
          style.dim ? 'fill-opacity=".6"' : '',
        ].filter(Boolean);
        return `<tspan${attributes.map((one) => ` ${one}`).join('')}>${escaped(part)}</tspan>`;
      }
      if (code in COLOURS) style.colour = COLOURS[code];
      if (code === '39') style.colour = null;
      if (code === '1') style.bold = true;
      if (code === '2') style.dim = true;
      if (code === '22') style.bold = style.dim = false;
      return '';
    })
    .join('');
};

const lines = [`${ESC}[2m$${ESC}[22m npm run demo`, '', ...stdout.split('\n').slice(0, LINES)];
const plain = lines.map(
  (line) =>
    line
      .split(COLOUR)
      .filter((part) => !part.startsWith(ESC))
      .join('').length,
);
const width = Math.ceil(MARGIN.left * 2 + Math.max(...plain) * CELL.width);
const height = MARGIN.top + lines.length * CELL.height + MARGIN.bottom;
const text = lines
  .map(
    (line, index) =>
      `<text x="${MARGIN.left}" y="${Math.round(MARGIN.top + (index + 0.8) * CELL.height)}" xml:space="preserve">${spans(line)}</text>`,
  )
  .join('\n');
const dots = ['#ff5f57', '#febc2e', '#28c840'].map(
  (fill, index) => `<circle cx="${24 + index * 20}" cy="24" r="6" fill="${fill}"/>`,
);

writeFileSync(
  `${root}docs/terminal.svg`,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="What the demo prints: albums that came to be, and why">
<rect width="${width}" height="${height}" rx="10" fill="#161b22"/>
${dots.join('')}
<g font-family="ui-monospace, SFMono-Regular, Menlo, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6edf3">
${text}
</g>
</svg>
`,
);
