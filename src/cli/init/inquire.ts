import { ask, choose } from '../ask.ts';
import type { Terminal } from '../terminal.ts';
import { appName, type Draft, exampleScheme, faultOf, hasCopied } from './compose.ts';
import type { InitRequest } from './init.ts';
import type { SchemeKind } from './scheme-types.ts';
import { apiKeyScheme, basicScheme, type Place, sessionScheme } from './schemes.ts';

/** Asks for what the command line has not said. Each answer is judged by the checker itself, in a draft of its own. */
export async function inquire(asked: InitRequest, kinds: readonly SchemeKind[], terminal: Terminal): Promise<Draft> {
  const fine: Draft = { app: 'acme', title: 'Acme', server: 'https://api.acme.example', scheme: { type: 'none' } };
  const question = (
    message: string,
    judge: (answer: string) => string | undefined,
    more: { placeholder?: string; initial?: string } = {},
  ) => ask({ message, secret: false, fault: judge, ...more }, terminal);
  const title =
    asked.title ??
    (await question('What is the API called?', (answer) => faultOf({ ...fine, title: answer }), {
      placeholder: 'Acme',
    }));
  const app =
    asked.app ??
    (await question('A short name for files and code', (answer) => faultOf({ ...fine, app: answer }), {
      initial: appName(title),
    }));
  const server =
    asked.server ??
    (await question(
      'The URL that its paths begin with ({{ fields.name }} where it varies)',
      (answer) => faultOf({ ...fine, server: answer }),
      { placeholder: 'https://api.acme.example/v1' },
    ));
  const type = asked.type ?? (await chosenType(kinds, terminal));
  const scheme = await schemeOf(type, asked, { ...fine, server }, kinds, terminal);
  const optional = async (given: string | undefined, message: string, draft: (answer: string) => Draft) => {
    const judge = (answer: string) => (answer === '' ? undefined : faultOf(draft(answer)));
    const answer = given ?? (await question(`${message} (empty: none)`, judge));
    return answer === '' ? undefined : answer;
  };
  const test = await optional(asked.test, 'The path of a request that tells whether a connection works', (answer) => ({
    ...fine,
    test: answer,
  }));
  const label =
    test &&
    (await optional(asked.label, 'Where its answer names the account, such as email', (answer) => ({
      ...fine,
      test,
      label: answer,
    })));
  const page = hasCopied(scheme)
    ? await optional(asked.page, 'The page where people find what they enter', (answer) => ({
        ...fine,
        scheme,
        page: answer,
      }))
    : asked.page;
  return { app, title, docs: asked.docs, server, test, label, page, scheme };
}

function chosenType(kinds: readonly SchemeKind[], terminal: Terminal): Promise<string> {
  const options = kinds.map(({ type, summary }) => ({ value: type, label: type, hint: summary }));
  return choose('How does it authenticate?', options, terminal);
}

async function schemeOf(
  type: string,
  asked: InitRequest,
  fine: Draft,
  kinds: readonly SchemeKind[],
  terminal: Terminal,
): Promise<Draft['scheme']> {
  const judged = (make: (answer: string) => Draft['scheme']) => (answer: string) =>
    faultOf({ ...fine, scheme: make(answer) });
  if (type === 'apiKey') {
    const place: Place = asked.in ?? (await keyPlace(terminal));
    if (place === 'bearer') return apiKeyScheme(place, '');
    const judge = judged((answer) => apiKeyScheme(place, answer));
    const what = { header: 'header', query: 'parameter', cookie: 'cookie' }[place];
    const placeholder = place === 'header' ? 'X-Api-Key' : 'api_key';
    const name =
      asked.name ??
      (await ask({ message: `The name of the ${what}`, secret: false, placeholder, fault: judge }, terminal));
    return apiKeyScheme(place, name);
  }
  if (type === 'basic') {
    const options = [
      { value: 'password', label: 'User name and password' },
      { value: 'key', label: 'An API key as user name' },
    ] as const;
    return basicScheme(await choose('What does a person enter?', options, terminal));
  }
  if (type === 'session') {
    const login = await ask(
      {
        message: 'The path of the login',
        secret: false,
        placeholder: '/login',
        fault: judged((answer) => sessionScheme(answer, 'token', 'X-Session')),
      },
      terminal,
    );
    const token = await ask(
      {
        message: 'Where the token stands in the answer’s body',
        secret: false,
        initial: 'token',
        fault: judged((answer) => sessionScheme(login, answer, 'X-Session')),
      },
      terminal,
    );
    const header = await ask(
      {
        message: 'The header that carries the token (Authorization: with Bearer)',
        secret: false,
        initial: 'Authorization',
        fault: judged((answer) => sessionScheme(login, token, answer)),
      },
      terminal,
    );
    return sessionScheme(login, token, header);
  }
  return exampleScheme(kinds.find((kind) => kind.type === type)?.example ?? '', type, fine.server);
}

function keyPlace(terminal: Terminal): Promise<Place> {
  const options = [
    { value: 'bearer', label: 'Authorization: Bearer …' },
    { value: 'header', label: 'A header of its own' },
    { value: 'query', label: 'The query' },
    { value: 'cookie', label: 'A cookie' },
  ] as const;
  return choose('Where does the key go?', options, terminal);
}
