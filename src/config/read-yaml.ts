/** From the text of a YAML file to the written form, with the place of everything in it. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseAllDocuments } from 'yaml';
import { Complaint, quote } from './complaint.ts';
import type { Environment } from './locale.ts';
import { type Entry, Listing, Mapping, Scalar, type Written } from './written.ts';
import { signBefore, specialSign, yamlMistake } from './yaml-mistakes.ts';

/** A configuration is a page or two; more is some other file. */
const LARGEST_TEXT = 1_000_000;
/** The deepest place of a configuration is 7 levels down. */
const DEEPEST = 20;

export interface Mistake {
  readonly offset: number;
  readonly complaint: Complaint;
}

export interface YamlText {
  readonly root: Mapping;
  /** What is wrong with the text itself; the schema may find more, unless `fatal`. */
  readonly mistakes: readonly Mistake[];
  readonly fatal: boolean;
  /** `12:5`, both from 1. */
  readonly position: (offset: number) => string;
}

const EMPTY = new Mapping(new Map(), { at: 0, block: true });

/** Reads the nodes of one document, collecting mistakes. */
class Reader {
  readonly mistakes: Mistake[] = [];
  readonly #text: string;
  readonly #env: Environment | null;

  constructor(text: string, env: Environment | null) {
    this.#text = text;
    this.#env = env;
  }

  complain(offset: number, say: string, hint?: string): void {
    this.mistakes.push({ offset, complaint: new Complaint(say, { ...(hint && { hint }), labelled: false }) });
  }

  read(node: ParsedNode | null, at: number, depth: number): Written {
    if (node === null) return new Scalar('', { at });
    const start = node.range[0];
    if (depth > DEEPEST) {
      this.complain(start, 'This is nested too deeply.');
      return new Scalar('', { at: start });
    }
    if (isAlias(node)) {
      this.complain(start, specialSign('*'));
      return new Scalar(node.source, { quoted: true, at: start });
    }
    this.#checkProperties(node);
    if (isScalar(node)) return this.#scalar(node.source ?? '', node.type !== 'PLAIN', start);
    if (isSeq<ParsedNode>(node)) {
      return new Listing(
        node.items.map((item) => this.read(item, start, depth + 1)),
        { at: start, block: !node.flow },
      );
    }
    return this.#mapping(node, depth);
  }

  /** Anchors and tags change what a reader sees; nobody needs them in a page of settings. */
  #checkProperties(node: ParsedNode): void {
    const { anchor, tag } = node as { anchor?: string; tag?: string };
    if (anchor === undefined && tag === undefined) return;
    const sign = anchor === undefined ? '!' : '&';
    const found = this.#text.lastIndexOf(sign, node.range[0]);
    this.complain(found < 0 ? node.range[0] : found, specialSign(sign));
  }

  #mapping(node: ParsedNode, depth: number): Mapping {
    const entries = new Map<string, Entry>();
    const at = node.range[0];
    if (!isMap<ParsedNode, ParsedNode | null>(node)) return new Mapping(entries, { at });
    for (const pair of node.items) {
      const where = pair.key?.range[0] ?? at;
      if (!isScalar(pair.key)) {
        this.complain(
          where,
          isAlias(pair.key) ? 'A key cannot begin with *.' : 'A key must be one word, not a list or a section.',
        );
        continue;
      }
      this.#checkProperties(pair.key as ParsedNode);
      const text = String(pair.key.source ?? '');
      const key = new Scalar(text, { quoted: pair.key.type !== 'PLAIN', at: where });
      if (text === '__proto__') this.complain(where, `${quote(text)} cannot be a key.`);
      else if (entries.has(text)) this.complain(where, `${quote(text)} stands here twice. Keep one of them.`);
      else entries.set(text, { key, value: this.read(pair.value, where, depth + 1) });
    }
    return new Mapping(entries, { at, block: !node.flow });
  }

  #scalar(source: string, quoted: boolean, at: number): Scalar {
    const env = this.#env;
    if (!env) return new Scalar(source, { quoted, at });
    const text = source.replace(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g, (_, name: string) => {
      const value = env[name];
      if (value === undefined)
        this.complain(at, `The environment has no variable ${name}.`, `Set ${name} before memories starts.`);
      return value ?? 'unset';
    });
    return new Scalar(text, { source, quoted, at });
  }
}

/** Reads YAML; it never throws for what stands in the text. `env` fills in `${NAME}`. */
export const readYaml = (text: string, env: Environment | null): YamlText => {
  const lines = new LineCounter();
  const position = (offset: number) => {
    const { line, col } = lines.linePos(Math.max(0, offset));
    return `${Math.max(1, line)}:${Math.max(1, col)}`;
  };
  const fatal = (offset: number, say: string): YamlText => ({
    root: EMPTY,
    mistakes: [{ offset, complaint: new Complaint(say, { labelled: false }) }],
    fatal: true,
    position,
  });
  if (text.length > LARGEST_TEXT) return fatal(0, 'This file is far too long to be a configuration.');
  let documents: ReturnType<typeof parseAllDocuments<ParsedNode>>;
  try {
    documents = parseAllDocuments(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'silent',
    });
  } catch {
    return fatal(0, 'This is not YAML we can read.');
  }
  const [document, second] = documents;
  const error = document?.errors[0];
  if (error) {
    const sign = error.code === 'UNEXPECTED_TOKEN' ? signBefore(text, error.pos[0]) : null;
    if (sign) return fatal(sign.offset, specialSign(sign.sign));
    return fatal(error.pos[0], yamlMistake(error.code, error.message));
  }
  if (second) return fatal(second.range[0], 'A second document begins here. Take the line --- away.');
  const contents = document?.contents ?? null;
  if (!document || contents === null || (isScalar(contents) && contents.source === '')) {
    return { root: EMPTY, mistakes: [], fatal: false, position };
  }
  if (!isMap(contents))
    return fatal(
      contents.range[0],
      'This is no configuration yet. Begin with a line such as database: /run/postgresql.',
    );
  const reader = new Reader(text, env);
  const root = reader.read(contents, 0, 0);
  return { root: root instanceof Mapping ? root : EMPTY, mistakes: reader.mistakes, fatal: false, position };
};
