import { base64Decode } from '../../runtime/encoding.ts';
import type { Header } from '../../runtime/parts.ts';
import { nearest } from '../../text/near.ts';
import type { Scalar, Values } from '../sign/values.ts';
import { type Case, CaseFault, type Exchange, type Expected, type RecordedResponse } from './case.ts';

type Members = Readonly<Record<string, unknown>>;

/**
 * A case from JSON: the form of `examples` and of recordings (docs/recorded-requests.md).
 *
 * @throws {CaseFault} When it is not of that form.
 */
export function readCase(value: unknown, at: string, isWhole: boolean): Case {
  const given = members(value, 'a recorded request', [
    ...['title', 'scheme', 'variant', 'fields', 'client', 'session', 'call', 'now', 'random', 'counter'],
    ...['steps', 'request', 'expect'],
  ]);
  const steps = given['steps'];
  if (steps !== undefined && !Array.isArray(steps)) throw new CaseFault('`steps` is a list of exchanges.');
  const request = given['request'];
  if (request === undefined && steps === undefined) throw new CaseFault('it has neither `request` nor `steps`.');
  const plain = request === undefined ? undefined : expected(request, '`request`', requestKeys);
  if (request !== undefined && plain?.url === undefined) throw new CaseFault('`request` has no `url`.');
  const expect = expected(given.expect ?? {}, '`expect`', [...requestKeys, 'session']);
  if (request !== undefined && Object.values(expect).every((each) => each === undefined)) {
    throw new CaseFault('`expect` says nothing that could be compared.');
  }
  return {
    at,
    title: text(given, 'title'),
    scheme: text(given, 'scheme'),
    variant: text(given, 'variant'),
    values: {
      field: values(given, 'fields') ?? {},
      client: values(given, 'client') ?? {},
      session: values(given, 'session') ?? {},
      call: values(given, 'call') ?? {},
    },
    clock: { now: scalar(given, 'now'), random: text(given, 'random'), counter: scalar(given, 'counter') },
    steps: steps?.map((step, index) => exchange(step, `step ${index + 1}`)),
    request: plain && {
      method: plain.method ?? 'GET',
      url: plain.url ?? '',
      headers: plain.headers ?? [],
      body: plain.body,
    },
    expect,
    isWhole,
  };
}

const requestKeys = ['method', 'url', 'headers', 'body'];

function exchange(value: unknown, what: string): Exchange {
  const given = members(value, what, ['request', 'response']);
  return {
    request: expected(given['request'] ?? {}, `\`request\` of ${what}`, requestKeys),
    response: response(given['response'] ?? {}, `\`response\` of ${what}`),
  };
}

function response(value: unknown, what: string): RecordedResponse {
  const given = members(value, what, ['status', 'headers', 'body']);
  const { status } = given;
  if (!Number.isInteger(status) || (status as number) < 200 || (status as number) > 599) {
    throw new CaseFault(`${what} has no \`status\` from 200 to 599.`);
  }
  return { status: status as number, headers: headers(given, what) ?? [], body: body(given, what) };
}

function expected(value: unknown, what: string, keys: readonly string[]): Expected {
  const given = members(value, what, keys);
  return {
    method: text(given, 'method'),
    url: text(given, 'url'),
    headers: headers(given, what),
    body: body(given, what),
    session: values(given, 'session'),
  };
}

function members(value: unknown, what: string, known: readonly string[]): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new CaseFault(`${what} is not a map.`);
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    const quoted = /^[a-z]{1,32}$/i.test(key) ? `the key \`${key}\`` : 'a key';
    const hint = near === undefined ? `Known are: ${known.join(', ')}.` : `Did you mean \`${near}\`?`;
    throw new CaseFault(`${what} has ${quoted}, which means nothing here. ${hint}`);
  }
  return value as Members;
}

function text(given: Members, key: string): string | undefined {
  const value = given[key];
  if (value === undefined || typeof value === 'string') return value;
  throw new CaseFault(`\`${key}\` is not text.`);
}

function scalar(given: Members, key: string): string | number | undefined {
  const value = given[key];
  if (value === undefined || typeof value === 'string' || typeof value === 'number') return value;
  throw new CaseFault(`\`${key}\` is neither a number nor text.`);
}

function values(given: Members, key: string): Values | undefined {
  const value = given[key];
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CaseFault(`\`${key}\` is not a map.`);
  for (const each of Object.values(value)) {
    if (!/^(?:string|number|boolean)$/.test(typeof each)) {
      throw new CaseFault(`\`${key}\` holds something that is neither text, number nor boolean.`);
    }
  }
  return value as Readonly<Record<string, Scalar>>;
}

/** One value or a list of values under each name. */
function headers(given: Members, what: string): readonly Header[] | undefined {
  const value = given['headers'];
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CaseFault(`${what}: \`headers\` is not a map.`);
  return Object.entries(value).flatMap(([name, held]: [string, unknown]) => {
    const list: readonly unknown[] = Array.isArray(held) ? held : [held];
    return list.map((each): Header => {
      const isRight =
        /^[\w!#$%&'*+.^`|~-]+$/.test(name) && typeof each === 'string' && /^[\t -~\x80-\xff]*$/.test(each);
      if (!isRight) throw new CaseFault(`${what}: \`headers\` holds something that is no header.`);
      return [name, each as string];
    });
  });
}

function body(given: Members, what: string): Uint8Array | undefined {
  const value = given['body'];
  if (value === undefined) return undefined;
  if (value === null) return new Uint8Array(0);
  if (typeof value === 'string') return new TextEncoder().encode(value);
  const encoded = typeof value === 'object' && 'base64' in value ? value.base64 : undefined;
  try {
    if (typeof encoded === 'string') return base64Decode(encoded);
  } catch {
    // Said below.
  }
  throw new CaseFault(`${what}: \`body\` is text, or { "base64": "…" }.`);
}
