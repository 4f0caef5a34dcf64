/** What holds where a rule about expressions is kept, and what goes wrong otherwise: for `explain` and the documentation. */
export interface ExpressionRuleText {
  readonly summary: string;
  readonly why: string;
}

const rule = (summary: string, why: string): ExpressionRuleText => ({ summary, why });

const GRAMMAR = 'What cannot be read as an expression would otherwise go over the wire as text.';
const TYPES = 'What is computed from a value of the wrong kind is not what its author meant.';
const HABIT = 'Other languages write it so; here it means nothing, or something else.';
const HOSTS = 'A URL that values can bend leads credentials to where they do not belong.';

/** Findings about the text, the types and the places of expressions (LANGUAGE §4 and §5), by rule id. */
export const expressionRules = {
  'expression/no-arithmetic': rule('Expressions do not calculate; `~` joins text.', HABIT),
  'expression/no-braces': rule(
    'A key that only asks a question holds a bare expression, without braces.',
    'It is an expression already; braces in it would be a map.',
  ),
  'expression/no-chained-comparison': rule('Two values are compared at a time, and `and` joins comparisons.', HABIT),
  'expression/no-duplicate-key': rule('A map names each key once.', 'Only one of the values could count.'),
  'expression/no-empty-key': rule('A key of a MAC is not empty.', 'A MAC with an empty key protects nothing.'),
  'expression/no-excessive-size': rule(
    'An expression stays within the limits: 64 levels, 1,000 operators.',
    'Limits keep every tool that reads definitions quick.',
  ),
  'expression/no-imprecise-number': rule(
    'A number is one that keeps its digits.',
    'Above 2^53 digits are lost in silence; text keeps them.',
  ),
  'expression/no-malformed-index': rule('Between brackets stands a name in quotes or a whole number.', GRAMMAR),
  'expression/no-malformed-map': rule('A map is written `{ key: value }`.', GRAMMAR),
  'expression/no-malformed-number': rule('A number is written in digits, a duration with its unit: `30m`.', GRAMMAR),
  'expression/no-missing-filter': rule('A filter follows `|`.', GRAMMAR),
  'expression/no-missing-key': rule('A key of a map has a name.', GRAMMAR),
  'expression/no-missing-name': rule('A name follows a dot.', GRAMMAR),
  'expression/no-missing-value': rule('A value stands where one is needed.', GRAMMAR),
  'expression/no-mixed-kinds': rule('The branches of a choice give values of one kind.', TYPES),
  'expression/no-pem-as-shared-key': rule(
    'A MAC takes a shared secret, not a private key.',
    'Who checks such a MAC would have to know the private key.',
  ),
  'expression/no-secret-comparison': rule(
    'A secret is not compared.',
    'The time that a comparison takes tells where two texts begin to differ.',
  ),
  'expression/no-shown-secret': rule(
    'A secret stands in nothing that is shown: labels, messages.',
    'What is shown is logged and photographed.',
  ),
  'expression/no-statement': rule('An expression gives a value and does nothing else.', HABIT),
  'expression/no-trailing-comma': rule('A list ends with its last item.', GRAMMAR),
  'expression/no-unclosed-braces': rule('`{{` ends with `}}`.', GRAMMAR),
  'expression/no-unclosed-bracket': rule('What is opened is closed.', GRAMMAR),
  'expression/no-unclosed-quote': rule('Quoted text ends with its quote.', GRAMMAR),
  'expression/no-unexpected-text': rule('Between two values stands an operator.', GRAMMAR),
  'expression/no-unknown-escape': rule(
    'In quoted text a backslash begins one of the known escapes.',
    'Readers would disagree on what is meant.',
  ),
  'expression/no-unknown-filter': rule('A filter is one of the table.', GRAMMAR),
  'expression/no-unknown-name': rule(
    'A name is declared, and can be read where it stands.',
    'A misspelt name would be empty when a request is signed.',
  ),
  'expression/no-unlike-comparison': rule(
    'Values of one kind are compared.',
    'Values of different kinds are never equal.',
  ),
  'expression/no-unreadable-part': rule('Only what a value has is read from it.', TYPES),
  'expression/no-unsafe-cookie': rule(
    'A cookie holds the characters that RFC 6265 allows.',
    'Others would end the cookie, or the header.',
  ),
  'expression/no-unsafe-header': rule(
    'A header holds the characters that RFC 9110 allows.',
    'Line ends would begin another header.',
  ),
  'expression/no-whole-record': rule('One value of a record is used, not all of it.', TYPES),
  'expression/use-argument': rule('A filter has the arguments that it needs.', TYPES),
  'expression/use-at': rule(
    'A name that may stand several times is read with `at(n)`.',
    'Server and client might each take another one.',
  ),
  'expression/use-brackets': rule('A name that is no identifier stands in brackets and quotes.', GRAMMAR),
  'expression/use-condition': rule('A condition is true or false.', TYPES),
  'expression/use-default': rule(
    'What may be missing has a `default` where a value must be there.',
    'Nothing could be sent while it is missing.',
  ),
  'expression/use-double-braces': rule('An expression in text stands between `{{` and `}}`.', HABIT),
  'expression/use-encoding': rule(
    'Bytes become text by an encoding: `hex`, `base64`.',
    'A digest has no text form of its own; each server expects one of several.',
  ),
  'expression/use-expiry': rule('An expiry is a time, or a length of time.', TYPES),
  'expression/use-filter': rule('What other languages call as a method is a filter here: `value | lower`.', HABIT),
  'expression/use-fitting-filter': rule('A filter gets a value of a kind that it takes.', TYPES),
  'expression/use-if': rule('A choice is written `a if condition else b`.', HABIT),
  'expression/use-known-constant': rule('`true`, `false` and `missing` are the constants.', HABIT),
  'expression/use-known-operator': rule('An operator is one of the grammar: `and or not == != < <= > >= in ~`.', HABIT),
  'expression/use-lower-case-headers': rule(
    'A header is read by its name in lower case.',
    'Names of headers compare without case, and are kept in lower case.',
  ),
  'expression/use-nonce-size': rule('A nonce has between 1 and 64 bytes.', 'One without bytes is no nonce.'),
  'expression/use-operator': rule('Values are joined by operators.', GRAMMAR),
  'expression/use-parentheses': rule(
    'Parentheses say what belongs together where readers could differ.',
    'Readers of other languages would take it the other way.',
  ),
  'expression/use-pem': rule(
    'A public-key signature takes a private key: a field of type `pem`.',
    'Anything else cannot sign.',
  ),
  'expression/use-quotes': rule('Text in an expression stands in quotes.', 'Without them it is a name.'),
  'expression/use-straight-quotes': rule(
    'Quotes are straight.',
    'Word processors bend them, and then they quote nothing.',
  ),
  'expression/use-text-form': rule('A value that stands in text has a text form.', TYPES),
  'expression/use-tilde': rule('Text is joined by `~`.', HABIT),
  'url/no-computed-name': rule('The names of query parameters are constants.', HOSTS),
  'url/no-fragment': rule('A server has no fragment.', 'A fragment is never sent.'),
  'url/no-free-host': rule(
    'Only closed choices and guarded values stand in a host.',
    'Credentials would be sent to whatever server a person names.',
  ),
  'url/no-malformed-url': rule('A URL is one that all parsers read alike.', HOSTS),
  'url/no-optional-value': rule('What stands in a host must be there.', HOSTS),
  'url/no-query-in-server': rule(
    'A server has no query.',
    'Paths are appended to it, and would become part of the query.',
  ),
  'url/no-secret-in-host': rule('A secret does not stand in a host.', 'Host names are looked up in the open.'),
  'url/no-userinfo': rule('A URL has no user name and password.', 'Platforms refuse them, and errors show them.'),
  'url/use-scheme': rule('A whole URL begins with its scheme.', HOSTS),
} as const satisfies Readonly<Record<string, ExpressionRuleText>>;
