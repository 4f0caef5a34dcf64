import type { Draft } from './compose.ts';

type Scheme = Draft['scheme'];

/** Where an API key goes. */
export const places = ['bearer', 'header', 'query', 'cookie'] as const;
export type Place = (typeof places)[number];

/** An API key in one place. `name` is that of the header, parameter or cookie. */
export function apiKeyScheme(place: Place, name: string): Scheme {
  const value = '{{ fields.apiKey }}';
  const request =
    place === 'bearer'
      ? { headers: { Authorization: `Bearer ${value}` } }
      : { [{ header: 'headers', query: 'query', cookie: 'cookies' }[place]]: { [name]: value } };
  return { type: 'apiKey', fields: { apiKey: { type: 'password', label: 'API key' } }, request };
}

/** What a person enters for Basic. */
export const basicKinds = ['password', 'key'] as const;
export type BasicKind = (typeof basicKinds)[number];

/** User name and password, or a key in the place of the user name. */
export function basicScheme(kind: BasicKind): Scheme {
  if (kind === 'password') return { type: 'basic' };
  return {
    type: 'basic',
    fields: { apiKey: { type: 'password', label: 'API key' } },
    username: '{{ fields.apiKey }}',
    password: '',
  };
}

/** A login with user name and password that gives a token, which goes into a header. */
export function sessionScheme(login: string, token: string, header: string): Scheme {
  return {
    type: 'session',
    fields: { username: { label: 'User name' }, password: { type: 'password', label: 'Password' } },
    login: {
      method: 'POST',
      url: login,
      json: { username: '{{ fields.username }}', password: '{{ fields.password }}' },
      save: { token: `response.body.${token}` },
    },
    request: {
      headers:
        header.toLowerCase() === 'authorization'
          ? { [header]: 'Bearer {{ session.token }}' }
          : { [header]: '{{ session.token }}' },
    },
  };
}
