/**
 * A socket that hands on to the real server, statement by statement, what a program says to it, and can cut the line at
 * any of them. The program is the real one and knows nothing of this; neither does the server.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What happens to a statement. The server ends the session, and with it an open transaction, where the line is cut. */
export type Fate =
  | 'pass'
  /** Nothing reaches the server, and nothing ever reaches the program: it is as good as dead. */
  | 'die before'
  /** The server did it; the program never hears of it, nor of anything else. */
  | 'die after'
  /** The program sees a broken line. */
  | 'break before'
  | 'break after';

export interface Hearing {
  /** Asked for each statement before it reaches the server; counted from 1, over all connections. */
  readonly decide?: (statement: number, text: string) => Fate | Promise<Fate>;
  /** Told when the server has answered, before the program hears of it. */
  readonly answered?: (statement: number) => void;
  /** Told at the very moment the line is cut. */
  readonly onCut?: () => void;
}

export interface GoBetween extends AsyncDisposable {
  /** Where programs connect: the folder of a socket. */
  readonly directory: string;
  /** Every statement that was said, in order. */
  readonly heard: readonly string[];
  /** Cuts all lines and takes no new ones. */
  close(): Promise<void>;
}

const SOCKET = '.s.PGSQL.5432';

/** Cuts what comes over a line into messages of the protocol. The first one of a program has no letter. */
class Messages {
  #rest = Buffer.alloc(0);
  #bare: boolean;

  constructor(fromProgram: boolean) {
    this.#bare = fromProgram;
  }

  take(chunk: Buffer): { readonly letter: string; readonly bytes: Buffer }[] {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const messages: { letter: string; bytes: Buffer }[] = [];
    for (;;) {
      const head = this.#bare ? 0 : 1;
      if (this.#rest.length < head + 4) return messages;
      const length = head + this.#rest.readInt32BE(head);
      if (this.#rest.length < length) return messages;
      messages.push({
        letter: this.#bare ? '' : String.fromCharCode(this.#rest[0] ?? 0),
        bytes: this.#rest.subarray(0, length),
      });
      this.#rest = this.#rest.subarray(length);
      this.#bare = false;
    }
  }
}

/** The SQL of a simple query, or of a parse message after the name of the statement. */
const textOf = (letter: string, bytes: Buffer): string => {
  const body = bytes.subarray(5).toString('utf8');
  return (letter === 'P' ? body.slice(body.indexOf('\0') + 1) : body).split('\0')[0] ?? '';
};

const SAYS = new Set(['Q', 'P']);
const ENDS_STATEMENT = new Set(['Q', 'S']);
const READY = 'Z';

/** @param server folder of the real server's socket */
export const goBetween = async (server: string, { decide, answered, onCut }: Hearing = {}): Promise<GoBetween> => {
  const directory = mkdtempSync(path.join(tmpdir(), 'memories-between-'));
  const heard: string[] = [];
  const lines = new Set<net.Socket>();

  const connect = (program: net.Socket): void => {
    const there = net.connect(path.join(server, SOCKET));
    for (const line of [program, there]) {
      lines.add(line);
      line.on('error', () => undefined);
      line.on('close', () => lines.delete(line));
    }
    let frozen = false;
    /** After the answer to this statement the line is cut. */
    let last: 'die after' | 'break after' | null = null;
    const cut = (fate: Fate): void => {
      if (frozen) return;
      frozen = true;
      onCut?.();
      there.destroy();
      if (fate.startsWith('break')) program.destroy();
    };
    there.on('close', () => {
      if (!frozen) program.destroy();
    });
    program.on('close', () => there.destroy());

    const said = new Messages(true);
    let saying: Buffer[] = [];
    let text = '';
    /** Statements wait for each other: a decision may take its time. */
    let queue = Promise.resolve();
    const pass = (bytes: Buffer, statement: number, what: string) => {
      queue = queue.then(async () => {
        const fate = (await decide?.(statement, what)) ?? 'pass';
        if (frozen) return;
        if (fate === 'die before' || fate === 'break before') return cut(fate);
        if (fate !== 'pass') last = fate;
        there.write(bytes);
      });
    };
    program.on('data', (chunk) => {
      for (const { letter, bytes } of said.take(chunk)) {
        if (frozen) return;
        if (SAYS.has(letter)) text = textOf(letter, bytes);
        saying.push(bytes);
        const isTalk = letter === 'P' || letter === 'B' || letter === 'D' || letter === 'E';
        if (isTalk) continue;
        const whole = Buffer.concat(saying);
        saying = [];
        if (ENDS_STATEMENT.has(letter)) pass(whole, heard.push(text), text);
        else there.write(whole);
      }
    });

    const answers = new Messages(false);
    let greeted = false;
    there.on('data', (chunk) => {
      for (const { letter, bytes } of answers.take(chunk)) {
        if (frozen) return;
        if (letter === READY && greeted) {
          if (last) return cut(last);
          answered?.(heard.length);
        }
        if (letter === READY) greeted = true;
        program.write(bytes);
      }
    });
  };

  const listener = net.createServer(connect);
  await new Promise<void>((resolve) => {
    listener.listen(path.join(directory, SOCKET), resolve);
  });
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= new Promise<void>((resolve) => {
      listener.close(() => resolve());
      for (const line of lines) line.destroy();
    }).then(() => rmSync(directory, { recursive: true, force: true }));
    return closing;
  };
  return { directory, heard, close, [Symbol.asyncDispose]: close };
};
