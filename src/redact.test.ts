import { expect, test } from 'vitest';
import { Redactor } from './redact.ts';

const after = (teach: (redactor: Redactor) => void) => {
  const redactor = new Redactor();
  teach(redactor);
  return (text: string) => redactor.clean(text);
};

test('a password goes in every form it may come back in', () => {
  const clean = after((redactor) => redactor.learnAddress('postgres://ada:p%40ss%2Fword@nas/synofoto'));
  expect(clean('p@ss/word and p%40ss%2Fword')).toBe('*** and ***');
});

test('addresses hide what we were never told', () => {
  const clean = after(() => undefined);
  expect(clean('at postgres://ada:a@b:c@nas/x and postgresql://b:d@e')).toBe(
    'at postgres://ada:***@nas/x and postgresql://b:***@e',
  );
  expect(clean('postgres://ada@nas/x?password=y&sslmode=z')).toBe('postgres://ada@nas/x?password=***&sslmode=z');
  expect(clean('postgres://ada@nas/x')).toBe('postgres://ada@nas/x');
});

test('a short password does not tear words and numbers apart', () => {
  const clean = after((redactor) => redactor.learn('ada'));
  expect(clean('Nobody is named adam; the password "ada" is wrong')).toBe(
    'Nobody is named adam; the password "***" is wrong',
  );
});

test('nothing to hide, nothing hidden', () => {
  const clean = after((redactor) => {
    redactor.learn('');
    redactor.learn(undefined);
    redactor.learnAddress('/run/postgresql');
  });
  expect(clean('as it was')).toBe('as it was');
});
