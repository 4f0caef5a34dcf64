import type { Severity } from '../text/diagnostic.ts';

/** The text of a rule that the parser holds; a finding may say its message more exactly. */
export interface RuleText {
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  readonly help: string;
}

const error = (message: string, why: string, help: string): RuleText => ({ severity: 'error', message, why, help });

const JUST_DATA = 'A definition is JSON with comments, so that every reader understands it in the same way.';
const STRICT_JSON = 'A file named .json is read by tools that know nothing but JSON (RFC 8259).';
const STARTS = 'In YAML the first characters of a value decide how all of it is read.';

/** What can be wrong with the text of a definition, before its keys are looked at. */
export const parseRules = {
  'file/no-empty': error(
    'There is no definition in this file.',
    'An empty file gives nothing to check and nothing to generate.',
    'Begin with `countersign: 1`, or let `countersign init` write a definition.',
  ),
  'file/no-oversize': error(
    'The file is larger than 1 MiB.',
    'Definitions are small; a limit keeps every tool that reads them quick and safe.',
    'Check that this is the right file, or split the app into several.',
  ),
  'file/no-binary': error(
    'This is not a text file: a character with no place in text stands here.',
    'Only tabs, line ends and visible characters mean anything in a definition.',
    'Check that this is the right file; inside text, write such a character as an escape, such as "\\u0000".',
  ),
  'file/use-utf-8': error(
    'The file is not encoded in UTF-8 here.',
    'Bytes that are not UTF-8 would go over the wire as something else than what is meant.',
    'Save the file as UTF-8.',
  ),
  'yaml/no-deep-nesting': error(
    'Maps and lists stand more than 64 levels deep in each other.',
    'No definition needs that; a limit keeps every tool that reads them quick and safe.',
    'Write it flatter.',
  ),
  'yaml/no-second-document': error(
    'A second document begins here.',
    'One file holds one definition.',
    'Move it to a file of its own, or remove the line of dashes.',
  ),
  'yaml/no-directive': error('This is a YAML directive.', JUST_DATA, 'Remove the line.'),
  'yaml/no-tag': error(
    'This is a YAML tag.',
    `${JUST_DATA} A tag changes how what follows is read.`,
    'Remove it; if the text itself begins with an exclamation mark, put quotes around the text.',
  ),
  'yaml/no-anchor': error(
    'This is a YAML anchor or alias.',
    `${JUST_DATA} Aliases also let a small file grow without bound.`,
    'Write the value out; if the text itself begins with * or &, put quotes around the text.',
  ),
  'yaml/no-merge-key': error('`<<` is a YAML merge key.', JUST_DATA, 'Write the entries out.'),
  'yaml/no-complex-key': error(
    'A key has to be a single word or text.',
    `${JUST_DATA} In JSON every key is text.`,
    'Write the key as plain text followed by a colon.',
  ),
  'yaml/no-duplicate-key': error(
    'This key stands twice.',
    'Readers differ in which of the two they take.',
    'Remove one of them, or merge what they hold.',
  ),
  'yaml/no-tab': error(
    'The line begins with a tab.',
    'YAML allows only spaces for indentation, because tabs have no width of their own.',
    'Indent with spaces.',
  ),
  'yaml/use-quoted-template': error(
    'A template that begins with `{{` needs quotes here.',
    'Without them YAML reads the braces as a map.',
    'Put the whole value in double quotes.',
  ),
  'yaml/use-quoted-expression': error(
    'This expression needs quotes here.',
    'Brackets, braces, commas and leading quotes mean something to YAML itself, between braces most of all.',
    'Put the expression in quotes, or write the key on a line of its own.',
  ),
  'yaml/no-inner-quotes': error(
    'A quote inside the text ends it too early.',
    'What stands after it is then no longer part of the value.',
    "Use the other kind of quote inside `{{ }}`: '…' within double quotes.",
  ),
  'yaml/no-bare-colon': error(
    'A colon followed by a space ends a key, so this text needs quotes.',
    'YAML reads what stands before the colon as another key.',
    'Put the text in quotes.',
  ),
  'yaml/use-quoted-text': error('This text needs quotes.', STARTS, 'Put the text in quotes.'),
  'yaml/no-cut-text': {
    severity: 'warning',
    message: 'The text ends before the `#`.',
    why: 'A space and a number sign begin a comment, so the rest of the line is not part of the value.',
    help: 'Put the whole text in quotes; if a comment is meant, put a space after the number sign.',
  },
  'yaml/use-quoted-number': error(
    'This number loses its text.',
    'YAML reads a number, and what is sent is how the number is written anew: `1.10` becomes 1.1, `0x1F` becomes 31.',
    'Put it in quotes, so that it is text.',
  ),
  'yaml/use-quoted-word': {
    severity: 'warning',
    message: 'Some readers take this word for true or false.',
    why: 'YAML 1.1, which many tools still read, has `yes`, `no`, `on` and `off` beside `true` and `false`.',
    help: 'Put it in quotes, so that it is text for everybody.',
  },
  'yaml/use-double-quotes': error(
    'A backslash and a letter stay two characters here.',
    'Only text in double quotes has escapes; everywhere else a backslash is a backslash.',
    'Put the text in double quotes; if a backslash is meant, write it twice between double quotes.',
  ),
  'yaml/no-trailing-line-end': error(
    'The text ends with a line end.',
    'A block that begins with `|` or `>` keeps the last line end, which is then sent or signed with the rest.',
    'Write `|-` or `>-`; if the line end is meant, write `|+` or `>+`.',
  ),
  'yaml/use-closing-quote': error(
    'The quote that opens here is never closed.',
    'Everything up to the next quote, or the end of the file, becomes part of the text.',
    'Add the closing quote.',
  ),
  'yaml/use-closing-bracket': error(
    'The bracket that opens here is never closed.',
    'What follows is read as part of it.',
    'Add the closing bracket.',
  ),
  'yaml/use-colon': error(
    'A colon is missing after this key.',
    'Without it this is a piece of text in a place where keys stand.',
    'Put a colon and a space after the key, then its value.',
  ),
  'yaml/use-comma': error(
    'A comma is missing before this.',
    'Between brackets, values are separated by commas.',
    'Put a comma between the two values.',
  ),
  'yaml/use-indentation': error(
    'This line is not indented like those beside it.',
    'In YAML the indentation says what belongs to what.',
    'Let it begin in the same column as its neighbours, or further in than the key it belongs to.',
  ),
  'yaml/no-unknown-escape': error(
    'This is not an escape that text in double quotes can hold.',
    'In double quotes a backslash begins an escape.',
    'Write the backslash twice, or use single quotes, where it means itself.',
  ),
  'yaml/no-syntax-error': error(
    'YAML cannot be read from here on.',
    'What follows cannot be understood until this is mended.',
    'Look at this line and the one before it: quotes, brackets, colons and indentation.',
  ),
  'json/no-comment': error('JSON has no comments.', STRICT_JSON, 'Remove it, or name the file .yaml.'),
  'json/no-trailing-comma': error(
    'JSON has no comma after the last value.',
    STRICT_JSON,
    'Remove the comma, or name the file .yaml.',
  ),
  'json/use-double-quotes': error(
    'In JSON, text stands in double quotes.',
    STRICT_JSON,
    'Put double quotes around it, or name the file .yaml.',
  ),
  'json/no-syntax-error': error(
    'JSON cannot be read from here on.',
    'What follows cannot be understood until this is mended.',
    'Look at this line and the one before it: quotes, brackets, commas and colons.',
  ),
} satisfies Record<string, RuleText>;

export type ParseRule = keyof typeof parseRules;
