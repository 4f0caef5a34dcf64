import type { Severity } from '../text/diagnostic.ts';

/** One kind of mistake that the language itself forbids: the text of its findings and of its documentation. */
export interface LanguageRule {
  readonly summary: string;
  readonly why: string;
  readonly source: string;
  readonly severity: Severity;
}

const error = (summary: string, why: string, source: string): LanguageRule => ({
  summary,
  why,
  source,
  severity: 'error',
});

/**
 * What the analyser finds, by rule id. These hold whatever a project's configuration says: a definition that breaks one
 * has no meaning, or breaks a law, and nothing is generated from the scheme that it concerns. (Findings about the text of
 * expressions have their rules in `expression/`.)
 */
export const LANGUAGE_RULES = {
  'names/no-reserved-name': error(
    'Names are not words that JavaScript or TypeScript reserve.',
    'Names become identifiers of the generated module, where a reserved word cannot stand.',
    'LANGUAGE §2, Names',
  ),
  'names/no-colliding-name': error(
    'Two names of one list give two identifiers.',
    'Names become identifiers and environment variables, where `api_key` and `apiKey` are the same.',
    'LANGUAGE §2, Names',
  ),
  'fields/no-conflicting-declaration': error(
    'A field that is declared twice is declared in the same words.',
    'One value is asked for once, so the app, a scheme and the schemes it uses must agree on what it is.',
    'LANGUAGE §9',
  ),
  'fields/no-secret-default': error(
    'A secret has no default.',
    'A default is shown in the form and kept in the file, and a secret may be neither.',
    'LANGUAGE §5, law 3',
  ),
  'fields/use-fitting-default': error(
    'A default is a value that the field itself would accept.',
    'A form that is filled in with it would be refused.',
    'LANGUAGE §2, Fields',
  ),
  'fields/no-empty-range': error(
    'A field accepts some value: `minLength` is not above `maxLength`.',
    'Nothing that a person enters could ever be accepted.',
    'LANGUAGE §2, Fields',
  ),
  'fields/use-choices': error(
    'A `select` has choices, and nothing else has.',
    'A form could show nothing to choose from, or would let anything in where one of a few is meant.',
    'LANGUAGE §2, Fields',
  ),
  'fields/no-duplicate-choice': error(
    'Each choice has a value of its own.',
    'Two choices with one value cannot be told apart once one is chosen.',
    'LANGUAGE §2, Fields',
  ),
  'fields/no-unsafe-pattern': error(
    'A pattern can be matched in time linear in the text.',
    'What a person enters would decide how long the program that checks it stands still.',
    'LANGUAGE §2, Fields; §5, law 5',
  ),
  'fields/no-unknown-choice': error(
    'A field with choices is compared with one of them.',
    'The comparison can only ever come out one way.',
    'LANGUAGE §2, Fields',
  ),
  'fields/no-circular-when': error(
    'No two fields wait for each other.',
    'Neither of them would ever be shown.',
    'LANGUAGE §2, Fields',
  ),
  'vars/no-cycle': error(
    'Variables do not depend on themselves.',
    'None of them could ever be computed.',
    'LANGUAGE §3, vars',
  ),
  'session/no-early-read': error(
    'A step reads only what steps before it saved.',
    'The value does not exist yet when the step is sent.',
    'LANGUAGE §3, login',
  ),
  'session/no-unkept-read': error(
    'What requests read is saved by the login.',
    'After a login, before the first renewal, the value does not exist.',
    'LANGUAGE §9',
  ),
  'session/no-conflicting-save': error(
    'One saved value has one type, one secrecy and one set of hosts.',
    'A renewal replaces the value of the login, and whoever reads it cannot tell the two apart.',
    'LANGUAGE §3, save',
  ),
  'request/no-early-read': error(
    'An entry reads only parts of the request that are complete before it.',
    'A signature would cover a request other than the one that is sent.',
    'LANGUAGE §4, Order on each attempt',
  ),
  'request/no-duplicate-header': error(
    'A header stands once in a map; its name is compared without case.',
    'Only one of the two can be sent.',
    'RFC 9110 §5.1; LANGUAGE §3',
  ),
  'request/no-forbidden-header': error(
    'Host, Content-Length, Transfer-Encoding, Connection and Proxy-* are left to the platform.',
    'They frame the message: who sets them can smuggle a second request or reach another host.',
    'RFC 9110 §7.2, §8.6; RFC 9112 §6; LANGUAGE §5',
  ),
  'request/use-literal-name': error(
    'Names of headers, cookies and parameters are written out.',
    'A computed name could become any header, so nobody could say what is sent.',
    'LANGUAGE §5',
  ),
  'request/no-second-body': error(
    'A request has one body: one of `json`, `form`, `xml` and `text`.',
    'Only one of them can be sent.',
    'LANGUAGE §3',
  ),
  'request/no-body-on-get': error(
    'GET and HEAD requests carry no body.',
    'Content in a GET request has no meaning, and the platform refuses to send it.',
    'RFC 9110 §9.3.1',
  ),
  'steps/no-second-expiry': error(
    'A step says once when its session ends: `expiresIn` or `expiresAt`.',
    'The two could disagree, and nobody could say which counts.',
    'LANGUAGE §3',
  ),
  'server/use-server': error(
    'A URL that begins with a slash has a `server` to be appended to.',
    'There is no host to send it to.',
    'LANGUAGE §3',
  ),
  'server/no-plain-http': error(
    'Credentials go through TLS, except to this machine itself.',
    'Everybody on the way could read and use them.',
    'LANGUAGE §5, law 2',
  ),
  'server/no-foreign-origin': error(
    'What is signed for the API goes to `server` or one of `origins`.',
    'A credential that reaches another host is no longer yours alone.',
    'LANGUAGE §5, law 2',
  ),
  'schemes/no-unknown-scheme': error(
    'A scheme that is named is one of this app.',
    'There is nothing to sign with.',
    'LANGUAGE §3, as; §6',
  ),
  'schemes/no-cycle': error(
    'No scheme needs itself to obtain its own credentials.',
    'Neither of them could ever begin.',
    'LANGUAGE §3, as; §6, all',
  ),
  'schemes/no-overlapping-for': error(
    'No request is served by two schemes.',
    'Nobody could say with which of them it is signed.',
    'LANGUAGE §6, for',
  ),
  'schemes/no-crowd': error(
    'An app has at most 64 schemes.',
    "Every value of the app is judged for every scheme, so a file without bound takes a checker's time without bound.",
    'LANGUAGE §5, law 5',
  ),
  'expression/no-private-key': error(
    'A private key is worked with where a request is made.',
    'Signing takes a moment, and an answer, a form or a setting does not wait for it.',
    'LANGUAGE §4, public key',
  ),
  'script/use-permission': error(
    'A script runs only where the project allows it.',
    'A definition is data that can be trusted unread; code is not.',
    'LANGUAGE §3, script',
  ),
  'script/no-idle-key': error(
    'A script stands alone: it makes all requests of its key.',
    'What is written beside it would be passed over.',
    'LANGUAGE §3, script',
  ),
  'variants/no-dead-path': error(
    'A variant replaces something that is there.',
    'What it says would change nothing.',
    'LANGUAGE §9',
  ),
  'examples/no-unknown-value': error(
    'An example gives values that its scheme asks for.',
    'It would prove nothing about the scheme.',
    'LANGUAGE §7, examples',
  ),
} as const satisfies Readonly<Record<string, LanguageRule>>;

export type LanguageRuleId = keyof typeof LANGUAGE_RULES;
