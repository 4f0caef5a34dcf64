import { type CST, Lexer } from 'yaml';
import { BAD_START, plainValue, scalarOf } from './scalar.ts';
import type { Comment, ScalarNode } from './tree.ts';

/** YAML's lexemes, one after the other, with their places; lives for one call of `quick`. */
export class Lexemes {
  readonly comments: Comment[] = [];
  /** Something stands here that is not plainly right; then there is nothing at hand any more. */
  gaveUp = false;
  private readonly text: string;
  private readonly source: { readonly text: string; readonly original: string };
  private readonly list: readonly string[];
  private index = 0;
  /** Where the lexeme at hand begins. */
  at = 0;
  lineStart = 0;
  /** Nothing but white space stands before it on its line. */
  isFirst = true;

  constructor(text: string) {
    this.text = text;
    this.source = { text, original: text };
    this.list = [...new Lexer().lex(text)];
  }

  get here(): string | undefined {
    return this.list[this.index];
  }

  /** Of the lexeme at hand, from 0. */
  get column(): number {
    return this.at - this.lineStart;
  }

  get isEnd(): boolean {
    return this.index === this.list.length;
  }

  /** The sign with which the lexer says that a document begins; `---` has another. */
  startDocument(): boolean {
    if (this.here !== '\x02') this.giveUp();
    else this.index += 1;
    return !this.gaveUp;
  }

  giveUp(): undefined {
    this.gaveUp = true;
    this.index = this.list.length;
    return undefined;
  }

  step(): void {
    this.at += this.here?.length ?? 0;
    this.index += 1;
    this.isFirst = false;
  }

  /** Passes white space, comments and line ends. */
  blank(): void {
    for (;;) {
      const lexeme = this.here;
      switch (lexeme?.charCodeAt(0)) {
        case 0x20:
          if (lexeme?.includes('\t')) this.giveUp();
          this.at += lexeme?.length ?? 0;
          break;
        case 0x0a:
        case 0x0d:
          this.at += lexeme?.length ?? 0;
          this.lineStart = this.at;
          this.isFirst = true;
          break;
        case 0x23: {
          const end = this.at + (lexeme?.length ?? 0);
          const before = this.text.charCodeAt(this.at - 1);
          if (this.at > this.lineStart && before !== 0x20) this.giveUp();
          this.comments.push({ range: { start: this.at, end }, text: this.text.slice(this.at + 1, end) });
          this.at = end;
          break;
        }
        default:
          return;
      }
      this.index += 1;
    }
  }

  /** Passes spaces on one line. */
  spaces(): void {
    const lexeme = this.here;
    if (lexeme?.charCodeAt(0) !== 0x20) return;
    if (lexeme.includes('\t')) this.giveUp();
    this.at += lexeme.length;
    this.index += 1;
  }

  isBlankLine(): boolean {
    const code = this.here?.charCodeAt(0);
    return code === undefined || code === 0x0a || code === 0x0d || code === 0x23;
  }

  /** A scalar on one line, or a value on several. */
  scalar(isValue: boolean): ScalarNode | undefined {
    const lexeme = this.here ?? '';
    const code = lexeme.charCodeAt(0);
    if (code === 0x1f) return this.plain(isValue);
    if (code !== 0x22 && code !== 0x27) return this.giveUp();
    const offset = this.at;
    const isDouble = code === 0x22;
    if (lexeme.includes('\n') && !isValue) return this.giveUp();
    this.step();
    if (lexeme.length > 1 && lexeme.indexOf(isDouble ? '\\' : "'", 1) === (isDouble ? -1 : lexeme.length - 1)) {
      if (lexeme.charCodeAt(lexeme.length - 1) === code && !lexeme.includes('\n')) {
        const value = lexeme.slice(1, -1);
        return {
          kind: 'scalar',
          range: { start: offset, end: this.at },
          value,
          raw: lexeme,
          style: isDouble ? 'double' : 'single',
        };
      }
    }
    const type = isDouble ? 'double-quoted-scalar' : 'single-quoted-scalar';
    const { node, strange } = scalarOf({ type, offset, indent: 0, source: lexeme }, this.source, false);
    return strange ? this.giveUp() : node;
  }

  plain(isValue: boolean): ScalarNode | undefined {
    this.index += 1;
    const source = this.here ?? '';
    const offset = this.at;
    if (source === '' || BAD_START.test(source)) return this.giveUp();
    this.step();
    // A comment right behind it may have cut it.
    const next = this.here;
    if (next === ' ' && this.list[this.index + 1]?.charCodeAt(0) === 0x23) return this.giveUp();
    if (source.includes('\n')) {
      // A second line may have been meant as an item.
      if (!isValue || /\n[ \t]*- /.test(source)) return this.giveUp();
      return scalarOf({ type: 'scalar', offset, indent: 0, source }, this.source, false).node;
    }
    return {
      kind: 'scalar',
      range: { start: offset, end: this.at },
      value: plainValue(source),
      raw: source,
      style: 'plain',
    };
  }

  blockScalar(parent: number): ScalarNode | undefined {
    const offset = this.at;
    const header = this.here ?? '';
    this.step();
    const newline = this.here ?? '';
    const mark = this.list[this.index + 1];
    const source = this.list[this.index + 2];
    // With a space or a comment behind the header, or nothing below it, `read` does it.
    if (!/^\r?\n$/.test(newline) || mark !== '\x1f' || source === undefined) return this.giveUp();
    const indent = Math.max(parent, 0);
    const props: CST.Token[] = [
      { type: 'block-scalar-header', offset, indent, source: header },
      { type: 'newline', offset: this.at, indent, source: newline },
    ];
    const { node, strange } = scalarOf({ type: 'block-scalar', offset, indent, props, source }, this.source, false);
    if (strange || parent < 0) return this.giveUp();
    this.at += newline.length + source.length;
    this.index += 3;
    this.lineStart = this.at;
    this.isFirst = true;
    return node;
  }
}
