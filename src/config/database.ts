/** Where the database is, and what of it is a secret. What is written here never appears in a message. */
import { Complaint, scalarOf } from './complaint.ts';
import { type Field, leaf } from './shapes.ts';

const FORMS = 'Write a socket directory (/run/postgresql), postgres://user@host:5432/synofoto, or demo.';

const addressOf = (text: string): URL | null => {
  try {
    return new URL(text);
  } catch {
    return null;
  }
};

export const database: Field<string, string> = leaf(
  {
    type: 'string',
    anyOf: [{ const: 'demo' }, { pattern: '^/' }, { pattern: '^postgres(ql)?://' }, { pattern: '^\\$\\{' }],
  },
  (value) => {
    const text = scalarOf(value, '/run/postgresql').text.trim();
    if (text === 'demo' || /^\/[^\p{Cc}]*$/u.test(text)) return text;
    if (!/^postgres(ql)?:\/\//.test(text)) throw new Complaint(`is no database we know how to reach. ${FORMS}`);
    if (!addressOf(text)) {
      throw new Complaint('is an address that cannot be read. Write postgres://user@host:5432/synofoto.', {
        hint: 'Characters such as @ / : # in a password must be written %40 %2F %3A %23; better still, use passwordFile.',
      });
    }
    return text;
  },
);

/** Whether an address holds a password in plain sight; `${NAME}` of the environment is none. */
export const holdsPassword = (source: string): boolean => {
  const url = addressOf(source.trim());
  if (!url) return /^[^/]*:\/\/[^/]*:[^/]*@/.test(source.replace(/\$\{\w+\}/g, ''));
  const parts = [url.password, ...['password', 'sslpassword'].map((key) => url.searchParams.get(key) ?? '')];
  return parts.some((part) => decoded(part).replace(/\$\{\w+\}/g, '') !== '');
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** Path of a file with the password on its first line. */
export const passwordFile: Field<string, string> = leaf({ type: 'string' }, (value) => {
  const path = scalarOf(value, '/volume1/memories/password').text.trim();
  if (path.includes('\0')) throw new Complaint('is not the name of a file.');
  return path;
});
