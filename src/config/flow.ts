/** A value as one would write it in a line of YAML. */

const NEEDS_NO_QUOTES = /^[\p{L}\p{N}/][^:#,[\]{}"'*&!|>%@`]*$/u;

/** `[ada, 7]`, `{ near: [48.85, 2.35], km: 1 }`, `"04:00"`. */
export const flow = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => `${key}: ${flow(item)}`);
    return `{ ${entries.join(', ')} }`;
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string' && (!NEEDS_NO_QUOTES.test(value) || /^\d+$/.test(value))) return JSON.stringify(value);
  return String(value);
};
