import { nearest } from '../text/near.ts';
import type { SchemaRule } from './rules.ts';

/** What a pattern of the schema demands, in words. */
export interface PatternWords {
  readonly rule: SchemaRule;
  /** Ends the sentence “`x` …”. */
  readonly says: string;
  readonly help: string;
  /** What was surely meant, where that can be told. */
  mend?(text: string): string | undefined;
}

const TOKEN: PatternWords = {
  rule: 'schema/use-pattern',
  says: 'cannot be the name of a header or cookie',
  help: "Use letters, digits and - _ . ! # $ % & ' * + ^ ` | ~ (RFC 9110, 5.6.2).",
};

const CLIENT_AUTHENTICATION = [
  ...['client_secret_basic', 'client_secret_basic_unencoded', 'client_secret_post', 'client_secret_jwt'],
  ...['private_key_jwt', 'tls_client_auth', 'none', 'omit'],
] as const;

/** By the pattern as it stands in the schema; a test holds that every pattern is here. */
export const patternWords: Readonly<Record<string, PatternWords>> = {
  '^[a-z][A-Za-z0-9_]{0,63}$': {
    rule: 'schema/use-name',
    says: 'cannot be a name',
    help: 'Begin with a small letter and go on with at most 63 letters, digits and underscores: `apiKey`.',
    mend: camelCase,
  },
  '^[a-z0-9]+(-[a-z0-9]+)*$': {
    rule: 'schema/use-pattern',
    says: 'is not in kebab-case',
    help: 'Use small letters and digits, with single hyphens between words: `google-drive`.',
    mend: kebabCase,
  },
  '^https?://': {
    rule: 'schema/use-pattern',
    says: 'is not a web address',
    help: 'Write the whole address, beginning with https://.',
    mend: (text) => (/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/i.test(text) ? `https://${text}` : undefined),
  },
  '^/': {
    rule: 'schema/use-pattern',
    says: 'is not a path',
    help: 'Begin with a slash: `/v5/*`. The base path of `server` is not part of it.',
    mend: (text) => (/^[\w*-]+(\/[\w*.-]+)*$/.test(text) ? `/${text}` : undefined),
  },
  '^(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)+$': {
    rule: 'schema/use-pattern',
    says: 'is not a host',
    help: 'Write a host name of two labels or more, with `*.` before it for any labels: `*.acme.example`.',
    mend: (text) => {
      const host = /^(?:https?:\/\/)?(\*\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)\/?$/i.exec(text);
      return host === null ? undefined : `${host[1] ?? ''}${host[2]?.toLowerCase()}`;
    },
  },
  '^[1-9][0-9]{0,6}[smhd]$': {
    rule: 'schema/use-pattern',
    says: 'is no length of time',
    help: 'Write seconds, or a whole number of `s`, `m`, `h` or `d`: `600`, `10m`.',
  },
  '^([0-9a-fA-F]{2})*$': {
    rule: 'schema/use-pattern',
    says: 'is not hexadecimal',
    help: 'Write each byte as two digits from 0 to 9 and a to f: `00ff`.',
  },
  "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$": TOKEN,
  [`^(${CLIENT_AUTHENTICATION.join('|')})$`]: {
    rule: 'schema/use-known-value',
    says: 'is no way for a client to authenticate',
    help: `It is one of ${CLIENT_AUTHENTICATION.map((each) => `\`${each}\``).join(', ')}, or a list of them.`,
    mend: (text) => nearest(text, CLIENT_AUTHENTICATION),
  },
  '^(none)$': {
    rule: 'schema/use-known-value',
    says: 'cannot stand here alone',
    help: 'Write `none`, or a map that says more.',
    mend: (text) => nearest(text, ['none']),
  },
  '^[\\x21-\\x7e]*$': {
    rule: 'schema/use-pattern',
    says: 'holds a space, or a character that a header cannot',
    help: 'Write one word of ASCII characters; the space after it is put there.',
  },
  '^\\./[A-Za-z0-9_.-]+\\.(ts|js|mts|mjs)#[A-Za-z_$][A-Za-z0-9_$]*$': {
    rule: 'schema/use-pattern',
    says: 'does not name a function of a file beside the definition',
    help: 'Write `./file.ts#name`: a file in the same folder and one of its exports.',
  },
};

function camelCase(text: string): string | undefined {
  const words = text.split(/[^A-Za-z0-9_]+/).filter((word) => word !== '');
  const [first, ...rest] = words;
  if (first === undefined || /^[0-9]/.test(first)) return undefined;
  const head = first === first.toUpperCase() ? first.toLowerCase() : (first[0] ?? '').toLowerCase() + first.slice(1);
  const name = head + rest.map((word) => (word[0] ?? '').toUpperCase() + word.slice(1)).join('');
  return /^[a-z][A-Za-z0-9_]{0,63}$/.test(name) ? name : undefined;
}

function kebabCase(text: string): string | undefined {
  const name = text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return name === '' ? undefined : name;
}
