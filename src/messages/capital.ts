/** `november` at the beginning of a title: `November`. Only for words of ours; names are written as the family wrote them. */
export const capital = (text: string): string => {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
};
