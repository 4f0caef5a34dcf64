import { type CST, Lexer } from 'yaml';
import { MAX_LEVELS } from './convert.ts';
import { BAD_START, plainValue, scalarOf } from './scalar.ts';
import type { Comment, Entry, ListNode, MapNode, Node, ScalarNode } from './tree.ts';

/** A text in which nothing is wrong, and nothing unusual. */
export interface Plain {
  readonly root: Node | undefined;
  readonly comments: readonly Comment[];
}

/**
 * Reads a text straight from YAML's lexemes, in a third of the time that its parser takes, or gives up: whatever is not
 * plainly right, or is in the least unusual, is left to `read`. What it gives is what `read` gives, which a test holds
 * against every definition and against thousands of broken ones.
 */
export function quick(text: string): Plain | undefined {
  const reader = new QuickReader(text);
  const root = reader.document();
  return reader.gaveUp ? undefined : { root, comments: reader.comments };
}

class QuickReader {
  readonly comments: Comment[] = [];
  gaveUp = false;
  readonly #text: string;
  readonly #source: { readonly text: string; readonly original: string };
  readonly #lexemes: readonly string[];
  #index = 0;
  /** Where the lexeme at hand begins. */
  #at = 0;
  #lineStart = 0;
  /** Nothing but white space stands before it on its line. */
  #isFirst = true;

  constructor(text: string) {
    this.#text = text;
    this.#source = { text, original: text };
    this.#lexemes = [...new Lexer().lex(text)];
  }

  document(): Node | undefined {
    this.#blank();
    if (this.#lexemes[this.#index] !== '\x02') return this.#giveUp();
    this.#index += 1;
    this.#blank();
    const root = this.#block(-1, 1);
    this.#blank();
    return this.#index === this.#lexemes.length ? root : this.#giveUp();
  }

  #giveUp(): undefined {
    this.gaveUp = true;
    this.#index = this.#lexemes.length;
    return undefined;
  }

  #step(): void {
    this.#at += this.#lexemes[this.#index]?.length ?? 0;
    this.#index += 1;
    this.#isFirst = false;
  }

  /** Passes white space, comments and line ends. */
  #blank(): void {
    for (;;) {
      const lexeme = this.#lexemes[this.#index];
      switch (lexeme?.charCodeAt(0)) {
        case 0x20:
          if (lexeme?.includes('\t')) this.#giveUp();
          this.#at += lexeme?.length ?? 0;
          break;
        case 0x0a:
        case 0x0d:
          this.#at += lexeme?.length ?? 0;
          this.#lineStart = this.#at;
          this.#isFirst = true;
          break;
        case 0x23: {
          const end = this.#at + (lexeme?.length ?? 0);
          const before = this.#text.charCodeAt(this.#at - 1);
          if (this.#at > this.#lineStart && before !== 0x20) this.#giveUp();
          this.comments.push({ range: { start: this.#at, end }, text: this.#text.slice(this.#at + 1, end) });
          this.#at = end;
          break;
        }
        default:
          return;
      }
      this.#index += 1;
    }
  }

  /** Passes spaces on one line. */
  #spaces(): void {
    const lexeme = this.#lexemes[this.#index];
    if (lexeme?.charCodeAt(0) !== 0x20) return;
    if (lexeme.includes('\t')) this.#giveUp();
    this.#at += lexeme.length;
    this.#index += 1;
  }

  /** A node in block style, further in than `parent`; what is at hand is its first lexeme. */
  #block(parent: number, level: number): Node | undefined {
    const column = this.#at - this.#lineStart;
    const lexeme = this.#lexemes[this.#index];
    if (level > MAX_LEVELS || column <= parent) return this.#giveUp();
    switch (lexeme?.charCodeAt(0)) {
      case 0x2d: // -
        return lexeme === '-' ? this.#list(column, level) : this.#giveUp();
      case 0x7b: // {
      case 0x5b: // [
        return this.#flow(level);
      case 0x7c: // |
      case 0x3e: // >
        return this.#blockScalar(parent);
      default: {
        const scalar = this.#scalar(false);
        if (scalar === undefined) return undefined;
        this.#spaces();
        return this.#lexemes[this.#index] === ':' ? this.#map(column, scalar, level) : scalar;
      }
    }
  }

  #map(column: number, first: ScalarNode, level: number): MapNode | undefined {
    const entries: Entry[] = [];
    const names = new Set<string>();
    let key: ScalarNode | undefined = first;
    while (key !== undefined) {
      // What a key stands for is its text.
      const name = key.style === 'plain' ? key.raw : String(key.value);
      const isKey = key.range.end <= this.#at && !key.raw.includes('\n') && this.#at - key.range.start <= 1024;
      if (!isKey || names.has(name) || name === '<<') return this.#giveUp();
      names.add(name);
      const colon = this.#at;
      this.#step();
      const value = this.#value(column, level + 1);
      if (this.gaveUp) return undefined;
      const named = typeof key.value === 'string' ? key : { ...key, value: key.raw };
      entries.push({ key: named, value, range: { start: key.range.start, end: value?.range.end ?? colon + 1 } });
      key = this.#nextKey(column);
    }
    const end = entries.at(-1)?.range.end ?? this.#at;
    return this.gaveUp ? undefined : { kind: 'map', range: { start: first.range.start, end }, entries, flow: false };
  }

  /** The next key in a column, its colon at hand; `undefined` where the map ends. */
  #nextKey(column: number): ScalarNode | undefined {
    this.#blank();
    if (this.#index === this.#lexemes.length) return undefined;
    if (!this.#isFirst) return this.#giveUp();
    const here = this.#at - this.#lineStart;
    if (here < column) return undefined;
    const key = here === column ? this.#scalar(false) : this.#giveUp();
    this.#spaces();
    return this.#lexemes[this.#index] === ':' ? key : this.#giveUp();
  }

  /** What stands behind a colon: on the same line, or further in below it, or a list in the column of the key. */
  #value(column: number, level: number): Node | undefined {
    this.#spaces();
    switch (this.#lexemes[this.#index]?.charCodeAt(0)) {
      case undefined:
      case 0x0a:
      case 0x0d:
      case 0x23: {
        this.#blank();
        const here = this.#at - this.#lineStart;
        if (this.#index === this.#lexemes.length || here < column) return undefined;
        if (here > column) return this.#block(column, level);
        if (this.#lexemes[this.#index] !== '-') return undefined;
        return level > MAX_LEVELS ? this.#giveUp() : this.#list(column, level);
      }
      case 0x7b:
      case 0x5b:
        return level > MAX_LEVELS ? this.#giveUp() : this.#flow(level);
      case 0x7c:
      case 0x3e:
        return this.#blockScalar(column);
      default: {
        const scalar = this.#scalar(true);
        this.#spaces();
        return this.#lexemes[this.#index] === ':' ? this.#giveUp() : scalar;
      }
    }
  }

  #list(column: number, level: number): ListNode | undefined {
    const items: Node[] = [];
    const start = this.#at;
    for (;;) {
      const dash = this.#at;
      this.#step();
      this.#spaces();
      const isBelow = this.#isBlankLine();
      if (isBelow) this.#blank();
      const isWritten = this.#index < this.#lexemes.length && this.#at - this.#lineStart > column;
      const item = isWritten ? this.#block(column, level + 1) : undefined;
      if (this.gaveUp) return undefined;
      items.push(
        item ?? { kind: 'scalar', range: { start: dash + 1, end: dash + 1 }, value: null, raw: '', style: 'plain' },
      );
      this.#blank();
      const isEnd = this.#index === this.#lexemes.length;
      const here = this.#at - this.#lineStart;
      if (!isEnd && (!this.#isFirst || here > column)) return this.#giveUp();
      if (isEnd || here < column || this.#lexemes[this.#index] !== '-') break;
    }
    const end = items.at(-1)?.range.end ?? start;
    return { kind: 'list', range: { start, end }, items, flow: false };
  }

  #isBlankLine(): boolean {
    const code = this.#lexemes[this.#index]?.charCodeAt(0);
    return code === undefined || code === 0x0a || code === 0x0d || code === 0x23;
  }

  #flow(level: number): MapNode | ListNode | undefined {
    const isMap = this.#lexemes[this.#index] === '{';
    const start = this.#at;
    const entries: Entry[] = [];
    const items: Node[] = [];
    const names = new Set<string>();
    this.#step();
    for (;;) {
      this.#blank();
      const lexeme = this.#lexemes[this.#index];
      if (lexeme === (isMap ? '}' : ']')) break;
      if (lexeme === undefined) return this.#giveUp();
      if (isMap) {
        const entry = this.#flowEntry(names, level);
        if (entry === undefined) return this.#giveUp();
        entries.push(entry);
      } else {
        const item = this.#flowValue(level + 1);
        if (item === undefined) return this.#giveUp();
        items.push(item);
      }
      this.#blank();
      const next = this.#lexemes[this.#index];
      if (next === ',') this.#step();
      else if (next !== (isMap ? '}' : ']')) return this.#giveUp();
    }
    this.#step();
    const range = { start, end: this.#at };
    this.#spaces();
    // A map or list as a key.
    if (this.#lexemes[this.#index] === ':') return this.#giveUp();
    return isMap ? { kind: 'map', range, entries, flow: true } : { kind: 'list', range, items, flow: true };
  }

  #flowEntry(names: Set<string>, level: number): Entry | undefined {
    const read = this.#scalar(false);
    if (read === undefined) return undefined;
    const key = typeof read.value === 'string' ? read : { ...read, value: read.raw };
    const name = String(key.value);
    this.#spaces();
    const colon = this.#at;
    const isKey = this.#lexemes[this.#index] === ':' && !key.raw.includes('\n') && colon - key.range.start <= 1024;
    if (!isKey || names.has(name) || name === '<<') return undefined;
    names.add(name);
    this.#step();
    this.#blank();
    const next = this.#lexemes[this.#index];
    const value = next === ',' || next === '}' ? undefined : this.#flowValue(level + 1);
    if (this.gaveUp) return undefined;
    return { key, value, range: { start: key.range.start, end: value?.range.end ?? colon + 1 } };
  }

  #flowValue(level: number): Node | undefined {
    const lexeme = this.#lexemes[this.#index];
    if (level > MAX_LEVELS && (lexeme === '{' || lexeme === '[')) return this.#giveUp();
    return lexeme === '{' || lexeme === '[' ? this.#flow(level) : this.#scalar(true);
  }

  /** A scalar on one line, or a value on several. */
  #scalar(isValue: boolean): ScalarNode | undefined {
    const lexeme = this.#lexemes[this.#index] ?? '';
    const code = lexeme.charCodeAt(0);
    if (code === 0x1f) return this.#plain(isValue);
    if (code !== 0x22 && code !== 0x27) return this.#giveUp();
    const offset = this.#at;
    const isDouble = code === 0x22;
    if (lexeme.includes('\n') && !isValue) return this.#giveUp();
    this.#step();
    if (lexeme.length > 1 && lexeme.indexOf(isDouble ? '\\' : "'", 1) === (isDouble ? -1 : lexeme.length - 1)) {
      if (lexeme.charCodeAt(lexeme.length - 1) === code && !lexeme.includes('\n')) {
        const value = lexeme.slice(1, -1);
        return {
          kind: 'scalar',
          range: { start: offset, end: this.#at },
          value,
          raw: lexeme,
          style: isDouble ? 'double' : 'single',
        };
      }
    }
    const type = isDouble ? 'double-quoted-scalar' : 'single-quoted-scalar';
    const { node, strange } = scalarOf({ type, offset, indent: 0, source: lexeme }, this.#source, false);
    return strange ? this.#giveUp() : node;
  }

  #plain(isValue: boolean): ScalarNode | undefined {
    this.#index += 1;
    const source = this.#lexemes[this.#index] ?? '';
    const offset = this.#at;
    if (source === '' || BAD_START.test(source)) return this.#giveUp();
    this.#step();
    // A comment right behind it may have cut it.
    const next = this.#lexemes[this.#index];
    if (next === ' ' && this.#lexemes[this.#index + 1]?.charCodeAt(0) === 0x23) return this.#giveUp();
    if (source.includes('\n')) {
      // A second line may have been meant as an item.
      if (!isValue || /\n[ \t]*- /.test(source)) return this.#giveUp();
      return scalarOf({ type: 'scalar', offset, indent: 0, source }, this.#source, false).node;
    }
    return {
      kind: 'scalar',
      range: { start: offset, end: this.#at },
      value: plainValue(source),
      raw: source,
      style: 'plain',
    };
  }

  #blockScalar(parent: number): ScalarNode | undefined {
    const offset = this.#at;
    const header = this.#lexemes[this.#index] ?? '';
    this.#step();
    const newline = this.#lexemes[this.#index] ?? '';
    const mark = this.#lexemes[this.#index + 1];
    const source = this.#lexemes[this.#index + 2];
    // With a space or a comment behind the header, or nothing below it, `read` does it.
    if (!/^\r?\n$/.test(newline) || mark !== '\x1f' || source === undefined) return this.#giveUp();
    const indent = Math.max(parent, 0);
    const props: CST.Token[] = [
      { type: 'block-scalar-header', offset, indent, source: header },
      { type: 'newline', offset: this.#at, indent, source: newline },
    ];
    const { node, strange } = scalarOf({ type: 'block-scalar', offset, indent, props, source }, this.#source, false);
    if (strange || parent < 0) return this.#giveUp();
    this.#at += newline.length + source.length;
    this.#index += 3;
    this.#lineStart = this.#at;
    this.#isFirst = true;
    return node;
  }
}
