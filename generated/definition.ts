// Generated from schema/ by src/build/schema.ts. Edit the schema, not this file.

/**
 * The page of the API's own documentation that this follows.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "docs".
 */
export type Docs = string;
/**
 * Where the API is: scheme, host and base path. Paths in requests are appended to it with exactly one slash between. Only values that cannot lead to a foreign host may stand in it: a `select`, a `subdomain` before your own domain, a `host` or `url` field, a saved value with `within`.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "server".
 */
export type Server = string;
/**
 * Other origins that API requests with these credentials may go to, such as one for uploads. Everything else is refused.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "origins".
 *
 * Items: Scheme and host, and the port if it is not the default one.
 */
export type Origins = string[];
/**
 * A template, a constant, or a map or list of them.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "varsValue".
 */
export type VarsValue =
  | string
  | number
  | boolean
  | null
  | {
      [k: string]: VarsValue;
    }
  | VarsValue[];
/**
 * A template, a constant, or a map or list of them.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "formValue".
 */
export type FormValue =
  | string
  | number
  | boolean
  | null
  | {
      [k: string]: FormValue;
    }
  | FormValue[];
/**
 * A template, a constant, or a map or list of them.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "jsonValue".
 */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | {
      [k: string]: JsonValue;
    }
  | JsonValue[];
/**
 * A template, a constant, or a map or list of them.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "xmlValue".
 */
export type XmlValue =
  | string
  | number
  | boolean
  | null
  | {
      [k: string]: XmlValue;
    }
  | XmlValue[];
/**
 * Proves a connection, and names it. Signed like every API request.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "testSteps".
 */
export type TestSteps =
  | {
      /**
       * GET, or POST when there is a body, unless said.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
      /**
       * A path, appended to `server` with exactly one slash between, or a whole URL.
       */
      url?: string;
      /**
       * The scheme of this app that signs this request.
       */
      as?: string;
      /**
       * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
       */
      read?: 'json' | 'form' | 'xml' | 'text';
      /**
       * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
       */
      ok?: string;
      /**
       * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
       */
      refused?: string;
      /**
       * Where the server's own words stand when it did not work. They are masked and shortened.
       */
      error?: string;
      /**
       * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
       */
      save?: {
        [k: string]: Saved;
      };
      /**
       * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
       */
      expiresIn?: string | number;
      /**
       * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
       */
      expiresAt?: string;
      /**
       * Only at login; not again after each renewal.
       */
      once?: boolean;
      /**
       * An exported function of your own module, instead of requests. A file in the definition's own folder; refused unless the project's countersign.config.yaml says `scripts: allow`. No tool runs it while checking or generating.
       */
      script?: string;
      vars?: Vars;
      /**
       * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
       */
      query?: {
        [k: string]: string | number | boolean | null | (string | number | boolean)[];
      };
      /**
       * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
       */
      headers?: {
        [k: string]: string | number | boolean | null;
      };
      /**
       * Cookies of the Cookie header.
       */
      cookies?: {
        [k: string]: string | number | boolean | null;
      };
      /**
       * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
       */
      params?: {
        [k: string]: FormValue;
      };
      /**
       * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
       */
      json?:
        | string
        | number
        | boolean
        | null
        | {
            [k: string]: JsonValue;
          }
        | JsonValue[];
      /**
       * The body as application/x-www-form-urlencoded (a space is `+`).
       */
      form?: {
        [k: string]: string | number | boolean | null | (string | number | boolean)[];
      };
      /**
       * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
       */
      xml?: {
        [k: string]: XmlValue;
      };
      /**
       * The body as it stands, nothing escaped.
       */
      text?: string;
      /**
       * What this connection is called, so that people tell theirs apart. An e-mail address or an account name; never a secret.
       */
      label?: string;
    }
  | TestStep[];
/**
 * An expression over the response, or a map that says more about the value.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "saved".
 */
export type Saved =
  | string
  | {
      /**
       * Whether the value must never be shown. True unless said.
       */
      secret?: boolean;
      /**
       * What it is kept as. Text unless said.
       */
      type?: 'string' | 'number' | 'boolean' | 'url' | 'host' | 'subdomain';
      /**
       * The hosts that the value may name; `*.` stands for any labels before.
       */
      within?: string[];
      /**
       * An expression over the response.
       */
      value: string;
    };
/**
 * One way to authenticate.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "scheme".
 */
export type Scheme =
  | NoneScheme
  | BasicScheme
  | DigestScheme
  | ApiKeyScheme
  | SessionScheme
  | SignatureScheme
  | Oauth1Scheme
  | Oauth2Scheme
  | JwtScheme;
/**
 * A template, a constant, or a map or list of them.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "claimValue".
 */
export type ClaimValue =
  | string
  | number
  | boolean
  | null
  | {
      [k: string]: ClaimValue;
    }
  | ClaimValue[];
/**
 * An expression over `callback`, or a map that says more about the value.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "savedFromCallback".
 */
export type SavedFromCallback =
  | string
  | {
      /**
       * Whether the value must never be shown. True unless said.
       */
      secret?: boolean;
      /**
       * What it is kept as. Text unless said.
       */
      type?: 'string' | 'number' | 'boolean' | 'url' | 'host' | 'subdomain';
      /**
       * The hosts that the value may name; `*.` stands for any labels before.
       */
      within?: string[];
      /**
       * An expression over `callback`.
       */
      value: string;
    };
/**
 * How the client shows who it is, in the words of OAuth's registry, or several ways at once. `client_secret_post` unless said. Two are ours: `client_secret_basic_unencoded`, for servers that take id and secret as they are, and `omit`, which sends not even the client's id.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "clientAuthentication".
 */
export type ClientAuthentication =
  | string
  | (
      | 'client_secret_basic'
      | 'client_secret_basic_unencoded'
      | 'client_secret_post'
      | 'client_secret_jwt'
      | 'private_key_jwt'
      | 'tls_client_auth'
      | 'none'
      | 'omit'
    )[];
/**
 * An expression that is true when the response means that the session no longer works. A status of 401, unless said.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "expired".
 */
export type Expired = string;
/**
 * A template, a constant, or a map or list of them.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "ownClaimValue".
 */
export type OwnClaimValue =
  | string
  | number
  | boolean
  | null
  | {
      [k: string]: OwnClaimValue;
    }
  | OwnClaimValue[];
/**
 * How what was asked for becomes a session - one request or several, of which later ones see what earlier ones saved.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "login".
 */
export type Login =
  | {
      /**
       * GET, or POST when there is a body, unless said.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
      /**
       * A path, appended to `server` with exactly one slash between, or a whole URL.
       */
      url?: string;
      /**
       * The scheme of this app that signs this request.
       */
      as?: string;
      /**
       * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
       */
      read?: 'json' | 'form' | 'xml' | 'text';
      /**
       * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
       */
      ok?: string;
      /**
       * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
       */
      refused?: string;
      /**
       * Where the server's own words stand when it did not work. They are masked and shortened.
       */
      error?: string;
      /**
       * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
       */
      save?: {
        [k: string]: Saved;
      };
      /**
       * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
       */
      expiresIn?: string | number;
      /**
       * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
       */
      expiresAt?: string;
      /**
       * Only at login; not again after each renewal.
       */
      once?: boolean;
      /**
       * An exported function of your own module, instead of requests. A file in the definition's own folder; refused unless the project's countersign.config.yaml says `scripts: allow`. No tool runs it while checking or generating.
       */
      script?: string;
      vars?: Vars;
      /**
       * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
       */
      query?: {
        [k: string]: string | number | boolean | null | (string | number | boolean)[];
      };
      /**
       * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
       */
      headers?: {
        [k: string]: string | number | boolean | null;
      };
      /**
       * Cookies of the Cookie header.
       */
      cookies?: {
        [k: string]: string | number | boolean | null;
      };
      /**
       * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
       */
      params?: {
        [k: string]: FormValue;
      };
      /**
       * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
       */
      json?:
        | string
        | number
        | boolean
        | null
        | {
            [k: string]: JsonValue;
          }
        | JsonValue[];
      /**
       * The body as application/x-www-form-urlencoded (a space is `+`).
       */
      form?: {
        [k: string]: string | number | boolean | null | (string | number | boolean)[];
      };
      /**
       * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
       */
      xml?: {
        [k: string]: XmlValue;
      };
      /**
       * The body as it stands, nothing escaped.
       */
      text?: string;
    }
  | Step[];
/**
 * How the server is told that the session ends.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "logout".
 */
export type Logout =
  | {
      /**
       * GET, or POST when there is a body, unless said.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
      /**
       * A path, appended to `server` with exactly one slash between, or a whole URL.
       */
      url?: string;
      /**
       * The scheme of this app that signs this request.
       */
      as?: string;
      /**
       * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
       */
      read?: 'json' | 'form' | 'xml' | 'text';
      /**
       * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
       */
      ok?: string;
      /**
       * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
       */
      refused?: string;
      /**
       * Where the server's own words stand when it did not work. They are masked and shortened.
       */
      error?: string;
      /**
       * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
       */
      save?: {
        [k: string]: Saved;
      };
      /**
       * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
       */
      expiresIn?: string | number;
      /**
       * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
       */
      expiresAt?: string;
      /**
       * Only at login; not again after each renewal.
       */
      once?: boolean;
      /**
       * An exported function of your own module, instead of requests. A file in the definition's own folder; refused unless the project's countersign.config.yaml says `scripts: allow`. No tool runs it while checking or generating.
       */
      script?: string;
      vars?: Vars;
      /**
       * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
       */
      query?: {
        [k: string]: string | number | boolean | null | (string | number | boolean)[];
      };
      /**
       * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
       */
      headers?: {
        [k: string]: string | number | boolean | null;
      };
      /**
       * Cookies of the Cookie header.
       */
      cookies?: {
        [k: string]: string | number | boolean | null;
      };
      /**
       * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
       */
      params?: {
        [k: string]: FormValue;
      };
      /**
       * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
       */
      json?:
        | string
        | number
        | boolean
        | null
        | {
            [k: string]: JsonValue;
          }
        | JsonValue[];
      /**
       * The body as application/x-www-form-urlencoded (a space is `+`).
       */
      form?: {
        [k: string]: string | number | boolean | null | (string | number | boolean)[];
      };
      /**
       * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
       */
      xml?: {
        [k: string]: XmlValue;
      };
      /**
       * The body as it stands, nothing escaped.
       */
      text?: string;
    }
  | Step[];
/**
 * A name for a field, variable, saved value, scheme or variant. It becomes a name in the generated module.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "name".
 */
export type Name = string;
/**
 * An access token that a person agrees to, or that the client is given, and that is renewed before it ends.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "oauth2Scheme".
 */
export type Oauth2Scheme =
  | Oauth2AuthorizationCode
  | Oauth2ClientCredentials
  | Oauth2Password
  | Oauth2DeviceCode
  | Oauth2JwtBearer
  | Oauth2TokenExchange
  | Oauth2RefreshToken;
/**
 * How a session is renewed. By logging in again, unless said.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "refresh".
 */
export type Refresh =
  | {
      /**
       * GET, or POST when there is a body, unless said.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
      /**
       * A path, appended to `server` with exactly one slash between, or a whole URL.
       */
      url?: string;
      /**
       * The scheme of this app that signs this request.
       */
      as?: string;
      /**
       * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
       */
      read?: 'json' | 'form' | 'xml' | 'text';
      /**
       * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
       */
      ok?: string;
      /**
       * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
       */
      refused?: string;
      /**
       * Where the server's own words stand when it did not work. They are masked and shortened.
       */
      error?: string;
      /**
       * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
       */
      save?: {
        [k: string]: Saved;
      };
      /**
       * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
       */
      expiresIn?: string | number;
      /**
       * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
       */
      expiresAt?: string;
      /**
       * Only at login; not again after each renewal.
       */
      once?: boolean;
      /**
       * An exported function of your own module, instead of requests. A file in the definition's own folder; refused unless the project's countersign.config.yaml says `scripts: allow`. No tool runs it while checking or generating.
       */
      script?: string;
      vars?: Vars;
      /**
       * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
       */
      query?: {
        [k: string]: string | number | boolean | null | (string | number | boolean)[];
      };
      /**
       * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
       */
      headers?: {
        [k: string]: string | number | boolean | null;
      };
      /**
       * Cookies of the Cookie header.
       */
      cookies?: {
        [k: string]: string | number | boolean | null;
      };
      /**
       * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
       */
      params?: {
        [k: string]: FormValue;
      };
      /**
       * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
       */
      json?:
        | string
        | number
        | boolean
        | null
        | {
            [k: string]: JsonValue;
          }
        | JsonValue[];
      /**
       * The body as application/x-www-form-urlencoded (a space is `+`).
       */
      form?: {
        [k: string]: string | number | boolean | null | (string | number | boolean)[];
      };
      /**
       * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
       */
      xml?: {
        [k: string]: XmlValue;
      };
      /**
       * The body as it stands, nothing escaped.
       */
      text?: string;
    }
  | Step[];
/**
 * One request, or a list of requests of which later ones see what earlier ones saved.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "steps".
 */
export type Steps =
  | {
      /**
       * GET, or POST when there is a body, unless said.
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
      /**
       * A path, appended to `server` with exactly one slash between, or a whole URL.
       */
      url?: string;
      /**
       * The scheme of this app that signs this request.
       */
      as?: string;
      /**
       * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
       */
      read?: 'json' | 'form' | 'xml' | 'text';
      /**
       * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
       */
      ok?: string;
      /**
       * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
       */
      refused?: string;
      /**
       * Where the server's own words stand when it did not work. They are masked and shortened.
       */
      error?: string;
      /**
       * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
       */
      save?: {
        [k: string]: Saved;
      };
      /**
       * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
       */
      expiresIn?: string | number;
      /**
       * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
       */
      expiresAt?: string;
      /**
       * Only at login; not again after each renewal.
       */
      once?: boolean;
      /**
       * An exported function of your own module, instead of requests. A file in the definition's own folder; refused unless the project's countersign.config.yaml says `scripts: allow`. No tool runs it while checking or generating.
       */
      script?: string;
      vars?: Vars;
      /**
       * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
       */
      query?: {
        [k: string]: string | number | boolean | null | (string | number | boolean)[];
      };
      /**
       * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
       */
      headers?: {
        [k: string]: string | number | boolean | null;
      };
      /**
       * Cookies of the Cookie header.
       */
      cookies?: {
        [k: string]: string | number | boolean | null;
      };
      /**
       * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
       */
      params?: {
        [k: string]: FormValue;
      };
      /**
       * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
       */
      json?:
        | string
        | number
        | boolean
        | null
        | {
            [k: string]: JsonValue;
          }
        | JsonValue[];
      /**
       * The body as application/x-www-form-urlencoded (a space is `+`).
       */
      form?: {
        [k: string]: string | number | boolean | null | (string | number | boolean)[];
      };
      /**
       * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
       */
      xml?: {
        [k: string]: XmlValue;
      };
      /**
       * The body as it stands, nothing escaped.
       */
      text?: string;
    }
  | Step[];

/**
 * Says how one API authenticates. One file for one API; its name ends in `.auth.yaml`, `.auth.yml` or `.auth.json`.
 */
export interface Definition {
  /**
   * The address of this schema, for editors that read it from the file.
   */
  $schema?: string;
  /**
   * The version of the definition language. There is one so far.
   */
  countersign: 1;
  /**
   * The app's name in kebab-case. It names the generated module, so it is unique in a project.
   */
  app: string;
  /**
   * The app's name as its makers write it. Shown to the person who connects.
   */
  title: string;
  /**
   * A sentence about the API, for readers of the generated module.
   */
  description?: string;
  docs?: Docs;
  server?: Server;
  origins?: Origins;
  /**
   * What is asked of the person who connects, whichever scheme is used.
   */
  fields?: {
    [k: string]: Field;
  };
  /**
   * What the owner of the integration holds (a client id, a private key), whichever scheme is used.
   */
  client?: {
    [k: string]: Field;
  };
  vars?: Vars;
  /**
   * Goes on every API request of every scheme, and on `test`. Steps carry only what they write themselves.
   */
  request?: {
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
  };
  test?: TestSteps;
  /**
   * The ways to authenticate with this API, each under a name of your choice. Each is complete alone.
   */
  schemes: {
    [k: string]: Scheme;
  };
  /**
   * Closed alternatives of the whole app, such as a sandbox, or the apps of one family. A program chooses one by `environment.variant`.
   */
  variants?: {
    [k: string]: Variant;
  };
  /**
   * Requests with fixed credentials, time and randomness, and what they must look like signed. `countersign verify` runs them.
   */
  examples?: Example[];
}
/**
 * One value that is asked for. A `string` that must be given, unless said otherwise.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "field".
 */
export interface Field {
  /**
   * What is asked for, which decides how the form shows it and what is accepted.
   */
  type?:
    | 'string'
    | 'password'
    | 'text'
    | 'number'
    | 'integer'
    | 'boolean'
    | 'select'
    | 'url'
    | 'host'
    | 'subdomain'
    | 'email'
    | 'date'
    | 'pem'
    | 'json'
    | 'note';
  /**
   * What the form calls it, in the API's own words.
   */
  label?: string;
  /**
   * Where the person finds it, in Markdown. A link helps most.
   */
  help?: string;
  /**
   * An example that is shown while the field is empty. Never sent.
   */
  placeholder?: string;
  /**
   * The value that the form begins with. Never a secret.
   */
  default?: string | number | boolean;
  /**
   * Whether it must be given. True unless said; an optional field that is empty is missing, and entries that need it are left out.
   */
  required?: boolean;
  /**
   * Whether it must never be shown. True for `password` and `pem`, false for the others, unless said.
   */
  secret?: boolean;
  /**
   * The values of a `select`, in order; each alone, or as a map from value to what the form shows.
   */
  choices?:
    | (string | number)[]
    | {
        [k: string]: string;
      };
  /**
   * Frames the input, to show what it becomes. What is kept is the bare input.
   */
  format?: string;
  /**
   * A regular expression that the whole input matches. No backreference, no lookaround, no nested unbounded repeat.
   */
  pattern?: string;
  /**
   * The least number of characters.
   */
  minLength?: number;
  /**
   * The greatest number of characters. 1,024 unless said, 65,536 for `text`, `pem` and `json`.
   */
  maxLength?: number;
  /**
   * For `host` and `url`: `public` (unless said) refuses addresses, single labels, `.local`, `.internal` and localhost; `any` allows them, for servers in a network of one's own.
   */
  network?: 'public' | 'any';
  /**
   * For `host` and `url`, whether a port may be given.
   */
  port?: boolean;
  /**
   * An expression over `fields`; the field is asked for only while it is true.
   */
  when?: string;
}
/**
 * Named intermediate values: computed when they are needed, once for each attempt, in the order their use demands. The only place for `uuid` and `nonce(n)`, so that each has one value.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "vars".
 */
export interface Vars {
  [k: string]: VarsValue;
}
/**
 * A request that works only with good credentials, and names the connection.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "testStep".
 */
export interface TestStep {
  /**
   * GET, or POST when there is a body, unless said.
   */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
  /**
   * A path, appended to `server` with exactly one slash between, or a whole URL.
   */
  url?: string;
  /**
   * The scheme of this app that signs this request.
   */
  as?: string;
  /**
   * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
   */
  read?: 'json' | 'form' | 'xml' | 'text';
  /**
   * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
   */
  ok?: string;
  /**
   * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
   */
  refused?: string;
  /**
   * Where the server's own words stand when it did not work. They are masked and shortened.
   */
  error?: string;
  /**
   * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
   */
  save?: {
    [k: string]: Saved;
  };
  /**
   * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
   */
  expiresIn?: string | number;
  /**
   * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
   */
  expiresAt?: string;
  /**
   * Only at login; not again after each renewal.
   */
  once?: boolean;
  /**
   * An exported function of your own module, instead of requests. A file in the definition's own folder; refused unless the project's countersign.config.yaml says `scripts: allow`. No tool runs it while checking or generating.
   */
  script?: string;
  vars?: Vars;
  /**
   * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
   */
  query?: {
    [k: string]: string | number | boolean | null | (string | number | boolean)[];
  };
  /**
   * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
   */
  headers?: {
    [k: string]: string | number | boolean | null;
  };
  /**
   * Cookies of the Cookie header.
   */
  cookies?: {
    [k: string]: string | number | boolean | null;
  };
  /**
   * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
   */
  params?: {
    [k: string]: FormValue;
  };
  /**
   * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
   */
  json?:
    | string
    | number
    | boolean
    | null
    | {
        [k: string]: JsonValue;
      }
    | JsonValue[];
  /**
   * The body as application/x-www-form-urlencoded (a space is `+`).
   */
  form?: {
    [k: string]: string | number | boolean | null | (string | number | boolean)[];
  };
  /**
   * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
   */
  xml?: {
    [k: string]: XmlValue;
  };
  /**
   * The body as it stands, nothing escaped.
   */
  text?: string;
  /**
   * What this connection is called, so that people tell theirs apart. An e-mail address or an account name; never a secret.
   */
  label?: string;
}
/**
 * What this variant replaces; all else stays.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "variant".
 */
export interface Variant {
  /**
   * The variant's name as its makers write it.
   */
  title?: string;
  docs?: Docs;
  server?: Server;
  origins?: Origins;
  test?: TestSteps;
  /**
   * Endpoints of single schemes, by the path that they have there.
   */
  schemes?: {
    [k: string]: {
      login?: VariantEndpoint;
      refresh?: VariantEndpoint;
      logout?: VariantEndpoint;
      test?: VariantEndpoint;
      temporaryCredentials?: VariantEndpoint;
      authorization?: VariantEndpoint;
      token?: VariantEndpoint;
      device?: VariantEndpoint;
      revocation?: VariantEndpoint;
      par?: VariantEndpoint;
      registration?: VariantEndpoint;
      /**
       * The scopes of this variant, in place of the scheme's.
       */
      scopes?: {
        /**
         * Scopes that there are in this variant, each with what it allows.
         */
        available?: {
          [k: string]: string;
        };
        /**
         * What is asked for in this variant unless the program says otherwise.
         */
        default?: string[];
      };
    };
  };
}
/**
 * The endpoint's address in this variant.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "variantEndpoint".
 */
export interface VariantEndpoint {
  /**
   * A path, appended to the variant's `server`, or a whole URL.
   */
  url: string;
}
/**
 * A request, the values it is signed with, and what must go on the wire.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "example".
 */
export interface Example {
  /**
   * Where the example comes from.
   */
  title?: string;
  /**
   * The scheme that signs.
   */
  scheme: string;
  /**
   * The variant that is meant.
   */
  variant?: string;
  /**
   * What the person entered.
   */
  fields?: {
    [k: string]: string | number | boolean;
  };
  /**
   * What the owner holds.
   */
  client?: {
    [k: string]: string | number | boolean;
  };
  /**
   * What is kept at that time.
   */
  session?: {
    [k: string]: string | number | boolean;
  };
  /**
   * What the caller passes.
   */
  call?: {
    [k: string]: string | number | boolean;
  };
  /**
   * The time of the attempt - seconds or milliseconds since 1970, or ISO 8601.
   */
  now?: number | string;
  /**
   * Hexadecimal; consumed in order; running out is an error.
   */
  random?: string;
  /**
   * The counter of the attempt.
   */
  counter?: number;
  /**
   * As the program makes it.
   */
  request: {
    /**
     * GET unless said.
     */
    method?: string;
    /**
     * A path, or a whole URL.
     */
    url?: string;
    /**
     * Header fields.
     */
    headers?: {
      [k: string]: string;
    };
    /**
     * Text, or bytes in base64.
     */
    body?:
      | string
      | {
          /**
           * In base64.
           */
          base64: string;
        };
  };
  /**
   * As it must go on the wire.
   */
  expect: {
    /**
     * GET unless said.
     */
    method?: string;
    /**
     * A path, or a whole URL.
     */
    url?: string;
    /**
     * Header fields.
     */
    headers?: {
      [k: string]: string;
    };
    /**
     * Text, or bytes in base64.
     */
    body?:
      | string
      | {
          /**
           * In base64.
           */
          base64: string;
        };
  };
}
/**
 * A key that the person enters goes into headers, query, cookies or body.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "apiKeyScheme".
 */
export interface ApiKeyScheme {
  type: 'apiKey';
  /**
   * What the person who connects calls this way, when there are several.
   */
  title?: string;
  /**
   * A sentence about this way, for readers of the generated module.
   */
  description?: string;
  docs?: Docs;
  fields?: Fields;
  /**
   * What the owner of the integration holds, in the same form as `fields`.
   */
  client?: {
    [k: string]: Field;
  };
  call?: Call;
  vars?: Vars;
  request: Decoration;
  test?: TestSteps;
  for?: Serves;
  /**
   * Still works, but should not be chosen any more. The generated module says so too.
   */
  deprecated?: boolean;
}
/**
 * What is asked of the person who connects, in this order.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "fields".
 */
export interface Fields {
  [k: string]: Field;
}
/**
 * Values that the caller passes with each request, such as the name of the instruction it makes.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "call".
 */
export interface Call {
  [k: string]: Field;
}
/**
 * What goes on each API request. Entries add to the caller's request: the same name is replaced in place, others are appended, and nothing of the caller's is written anew. `null` removes. A constant yields to what the caller has set.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "decoration".
 */
export interface Decoration {
  vars?: Vars;
  /**
   * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
   */
  query?: {
    [k: string]: string | number | boolean | null | (string | number | boolean)[];
  };
  /**
   * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
   */
  headers?: {
    [k: string]: string | number | boolean | null;
  };
  /**
   * Cookies of the Cookie header.
   */
  cookies?: {
    [k: string]: string | number | boolean | null;
  };
  /**
   * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
   */
  params?: {
    [k: string]: FormValue;
  };
  /**
   * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
   */
  json?:
    | string
    | number
    | boolean
    | null
    | {
        [k: string]: JsonValue;
      }
    | JsonValue[];
  /**
   * The body as application/x-www-form-urlencoded (a space is `+`).
   */
  form?: {
    [k: string]: string | number | boolean | null | (string | number | boolean)[];
  };
  /**
   * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
   */
  xml?: {
    [k: string]: XmlValue;
  };
  /**
   * The body as it stands, nothing escaped.
   */
  text?: string;
}
/**
 * Which requests this scheme serves, when an app has several.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "serves".
 */
export interface Serves {
  /**
   * Paths without the base path; `*` is one segment, `**` any number.
   */
  paths?: string[];
  /**
   * Methods in upper case.
   */
  methods?: ('GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS')[];
}
/**
 * The JSON Web Token that authenticates the client or stands for the person. `iss`, `sub`, `aud`, `jti`, `iat` and `exp` are added where absent.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "assertion".
 */
export interface Assertion {
  /**
   * How it is signed.
   */
  algorithm:
    | 'HS256'
    | 'HS384'
    | 'HS512'
    | 'RS256'
    | 'RS384'
    | 'RS512'
    | 'PS256'
    | 'PS384'
    | 'PS512'
    | 'ES256'
    | 'ES384'
    | 'ES512'
    | 'EdDSA';
  /**
   * The secret of an HS algorithm; else the private key - PEM, base64 DER or a private JWK.
   */
  key: string;
  /**
   * Parameters after `alg` and `typ`, such as `kid`.
   */
  header?: {
    [k: string]: ClaimValue;
  };
  /**
   * What the token says, in this order. `null` removes one that would be added.
   */
  claims?: {
    [k: string]: ClaimValue;
  };
  /**
   * How long it holds, from `iat` to `exp`, in seconds or as a duration (`5m`). 300 unless said.
   */
  lifetime?: number | string;
}
/**
 * Where the person is sent to agree. The standard parameters are added to its query, or after its fragment where it has one.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "authorizationEndpoint".
 */
export interface AuthorizationEndpoint {
  /**
   * A whole URL, or a path that is appended to `server`.
   */
  url: string;
  /**
   * Further parameters, percent-encoded. One with the name of a standard parameter takes its place.
   */
  query?: {
    [k: string]: string | number | boolean | null;
  };
  /**
   * Other names for the standard parameters, and for `code` and `state` of the callback; `null` leaves one out.
   */
  parameters?: {
    [k: string]: string | null;
  };
  /**
   * Values to keep of what the callback says beside the code, read later as `session.<name>`.
   */
  save?: {
    [k: string]: SavedFromCallback;
  };
}
/**
 * User-id and password in the Authorization header. Unless said, both are asked for; a definition says where else they come from, since many APIs put an API key in one half.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "basicScheme".
 */
export interface BasicScheme {
  type: 'basic';
  /**
   * What the person who connects calls this way, when there are several.
   */
  title?: string;
  /**
   * A sentence about this way, for readers of the generated module.
   */
  description?: string;
  docs?: Docs;
  fields?: Fields;
  /**
   * What the owner of the integration holds, in the same form as `fields`.
   */
  client?: {
    [k: string]: Field;
  };
  call?: Call;
  vars?: Vars;
  request?: Decoration;
  test?: TestSteps;
  for?: Serves;
  /**
   * Still works, but should not be chosen any more. The generated module says so too.
   */
  deprecated?: boolean;
  /**
   * The user-id. The person's `username` unless said; no colon in it.
   */
  username?: string;
  /**
   * The password. The person's `password` unless said; may be empty.
   */
  password?: string;
  /**
   * How user-id and password become bytes.
   */
  charset?: 'UTF-8' | 'ISO-8859-1';
}
/**
 * Where the person is sent to agree.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "consentPage".
 */
export interface ConsentPage {
  /**
   * A whole URL, or a path that is appended to `server`.
   */
  url: string;
  /**
   * Further parameters, percent-encoded.
   */
  query?: {
    [k: string]: string | number | boolean | null;
  };
  /**
   * Other names for `oauth_token`, and for `oauth_token` and `oauth_verifier` of the callback.
   */
  parameters?: {
    /**
     * In place of `oauth_token`.
     */
    oauth_token?: string;
    /**
     * In place of `oauth_verifier`.
     */
    oauth_verifier?: string;
  };
  /**
   * Values to keep of what the callback says beside the verifier, read later as `session.<name>`.
   */
  save?: {
    [k: string]: SavedFromCallback;
  };
}
/**
 * Values by name.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "constants".
 */
export interface Constants {
  [k: string]: string | number | boolean;
}
/**
 * User name and password, of which only hashes go over the wire, in answer to the server's challenge. All else is automatic: the strongest algorithm that both know, `auth-int`, stale nonces, `userhash`. Unless said, both are asked for.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "digestScheme".
 */
export interface DigestScheme {
  type: 'digest';
  /**
   * What the person who connects calls this way, when there are several.
   */
  title?: string;
  /**
   * A sentence about this way, for readers of the generated module.
   */
  description?: string;
  docs?: Docs;
  fields?: Fields;
  /**
   * What the owner of the integration holds, in the same form as `fields`.
   */
  client?: {
    [k: string]: Field;
  };
  call?: Call;
  vars?: Vars;
  request?: Decoration;
  test?: TestSteps;
  for?: Serves;
  /**
   * Still works, but should not be chosen any more. The generated module says so too.
   */
  deprecated?: boolean;
  /**
   * The user name. The person's `username` unless said.
   */
  username?: string;
  /**
   * The password. The person's `password` unless said.
   */
  password?: string;
  /**
   * How user name and password become bytes where the server does not say `charset=UTF-8`.
   */
  charset?: 'UTF-8' | 'ISO-8859-1';
  /**
   * Whether each successful answer must prove that the server knows the password too. Only for servers that always send `rspauth` in Authentication-Info; with `auth-int` the proof covers the body, which is then at most 1 MiB long.
   */
  rspauth?: boolean;
}
/**
 * A request to which the standard parameters are added; an entry of your own of the same name takes the place of one.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "endpoint".
 */
export interface Endpoint {
  /**
   * GET, or POST when there is a body, unless said.
   */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
  /**
   * A path, appended to `server` with exactly one slash between, or a whole URL.
   */
  url: string;
  /**
   * The scheme of this app that signs this request.
   */
  as?: string;
  /**
   * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
   */
  read?: 'json' | 'form' | 'xml' | 'text';
  /**
   * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
   */
  ok?: string;
  /**
   * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
   */
  refused?: string;
  /**
   * Where the server's own words stand when it did not work. They are masked and shortened.
   */
  error?: string;
  /**
   * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
   */
  save?: {
    [k: string]: Saved;
  };
  /**
   * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
   */
  expiresIn?: string | number;
  /**
   * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
   */
  expiresAt?: string;
  /**
   * Only at login; not again after each renewal.
   */
  once?: boolean;
  vars?: Vars;
  /**
   * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
   */
  query?: {
    [k: string]: string | number | boolean | null | (string | number | boolean)[];
  };
  /**
   * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
   */
  headers?: {
    [k: string]: string | number | boolean | null;
  };
  /**
   * Cookies of the Cookie header.
   */
  cookies?: {
    [k: string]: string | number | boolean | null;
  };
  /**
   * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
   */
  params?: {
    [k: string]: FormValue;
  };
  /**
   * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
   */
  json?:
    | string
    | number
    | boolean
    | null
    | {
        [k: string]: JsonValue;
      }
    | JsonValue[];
  /**
   * The body as application/x-www-form-urlencoded (a space is `+`).
   */
  form?: {
    [k: string]: string | number | boolean | null | (string | number | boolean)[];
  };
  /**
   * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
   */
  xml?: {
    [k: string]: XmlValue;
  };
  /**
   * The body as it stands, nothing escaped.
   */
  text?: string;
  /**
   * Other names for the standard parameters; `null` leaves one out.
   */
  parameters?: {
    [k: string]: string | null;
  };
  /**
   * Where the standard parameters go. Into a form body, unless said.
   */
  in?: 'form' | 'json' | 'query';
  clientAuthentication?: ClientAuthentication;
}
/**
 * A request as data.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "exampleRequest".
 */
export interface ExampleRequest {
  /**
   * GET unless said.
   */
  method?: string;
  /**
   * A path, or a whole URL.
   */
  url?: string;
  /**
   * Header fields.
   */
  headers?: {
    [k: string]: string;
  };
  /**
   * Text, or bytes in base64.
   */
  body?:
    | string
    | {
        /**
         * In base64.
         */
        base64: string;
      };
}
/**
 * A token that is made and signed for each request, and placed by `request` or `sign` as `{{ jwt }}`.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "jwtScheme".
 */
export interface JwtScheme {
  type: 'jwt';
  /**
   * How it is signed.
   */
  algorithm:
    | 'HS256'
    | 'HS384'
    | 'HS512'
    | 'RS256'
    | 'RS384'
    | 'RS512'
    | 'PS256'
    | 'PS384'
    | 'PS512'
    | 'ES256'
    | 'ES384'
    | 'ES512'
    | 'EdDSA';
  /**
   * The secret of an HS algorithm; else the private key - PEM, base64 DER or a private JWK.
   */
  key: string;
  /**
   * Parameters after `alg` and `typ`, such as `kid`.
   */
  header?: {
    [k: string]: OwnClaimValue;
  };
  /**
   * What the token says, in this order. `null` removes one that would be added. They read the request as far as it is complete where `{{ jwt }}` stands: in `sign`, all of it.
   */
  claims?: {
    [k: string]: OwnClaimValue;
  };
  /**
   * How long it holds, from `iat` to `exp`, in seconds or as a duration (`5m`). 300 unless said.
   */
  lifetime?: number | string;
  /**
   * What the person who connects calls this way, when there are several.
   */
  title?: string;
  /**
   * A sentence about this way, for readers of the generated module.
   */
  description?: string;
  docs?: Docs;
  fields?: Fields;
  /**
   * What the owner of the integration holds, in the same form as `fields`.
   */
  client?: {
    [k: string]: Field;
  };
  call?: Call;
  vars?: Vars;
  request?: Decoration;
  test?: TestSteps;
  for?: Serves;
  /**
   * Still works, but should not be chosen any more. The generated module says so too.
   */
  deprecated?: boolean;
  sign?: Sign;
}
/**
 * Like `request`, but after it - its expressions see the request as `request` left it.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "sign".
 */
export interface Sign {
  vars?: Vars;
  /**
   * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
   */
  query?: {
    [k: string]: string | number | boolean | null | (string | number | boolean)[];
  };
  /**
   * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
   */
  headers?: {
    [k: string]: string | number | boolean | null;
  };
  /**
   * Cookies of the Cookie header.
   */
  cookies?: {
    [k: string]: string | number | boolean | null;
  };
  /**
   * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
   */
  params?: {
    [k: string]: FormValue;
  };
  /**
   * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
   */
  json?:
    | string
    | number
    | boolean
    | null
    | {
        [k: string]: JsonValue;
      }
    | JsonValue[];
  /**
   * The body as application/x-www-form-urlencoded (a space is `+`).
   */
  form?: {
    [k: string]: string | number | boolean | null | (string | number | boolean)[];
  };
  /**
   * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
   */
  xml?: {
    [k: string]: XmlValue;
  };
  /**
   * The body as it stands, nothing escaped.
   */
  text?: string;
}
/**
 * One request and what is read from its response.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "step".
 */
export interface Step {
  /**
   * GET, or POST when there is a body, unless said.
   */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
  /**
   * A path, appended to `server` with exactly one slash between, or a whole URL.
   */
  url?: string;
  /**
   * The scheme of this app that signs this request.
   */
  as?: string;
  /**
   * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
   */
  read?: 'json' | 'form' | 'xml' | 'text';
  /**
   * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
   */
  ok?: string;
  /**
   * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
   */
  refused?: string;
  /**
   * Where the server's own words stand when it did not work. They are masked and shortened.
   */
  error?: string;
  /**
   * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
   */
  save?: {
    [k: string]: Saved;
  };
  /**
   * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
   */
  expiresIn?: string | number;
  /**
   * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
   */
  expiresAt?: string;
  /**
   * Only at login; not again after each renewal.
   */
  once?: boolean;
  /**
   * An exported function of your own module, instead of requests. A file in the definition's own folder; refused unless the project's countersign.config.yaml says `scripts: allow`. No tool runs it while checking or generating.
   */
  script?: string;
  vars?: Vars;
  /**
   * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
   */
  query?: {
    [k: string]: string | number | boolean | null | (string | number | boolean)[];
  };
  /**
   * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
   */
  headers?: {
    [k: string]: string | number | boolean | null;
  };
  /**
   * Cookies of the Cookie header.
   */
  cookies?: {
    [k: string]: string | number | boolean | null;
  };
  /**
   * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
   */
  params?: {
    [k: string]: FormValue;
  };
  /**
   * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
   */
  json?:
    | string
    | number
    | boolean
    | null
    | {
        [k: string]: JsonValue;
      }
    | JsonValue[];
  /**
   * The body as application/x-www-form-urlencoded (a space is `+`).
   */
  form?: {
    [k: string]: string | number | boolean | null | (string | number | boolean)[];
  };
  /**
   * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
   */
  xml?: {
    [k: string]: XmlValue;
  };
  /**
   * The body as it stands, nothing escaped.
   */
  text?: string;
}
/**
 * Nothing is added. For public endpoints of an app whose others need credentials; say which by `for`.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "noneScheme".
 */
export interface NoneScheme {
  type: 'none';
  /**
   * What the person who connects calls this way, when there are several.
   */
  title?: string;
  /**
   * A sentence about this way, for readers of the generated module.
   */
  description?: string;
  docs?: Docs;
  request?: Decoration;
  test?: TestSteps;
  for?: Serves;
  /**
   * Still works, but should not be chosen any more. The generated module says so too.
   */
  deprecated?: boolean;
}
/**
 * Each request is signed by the client and, with the three endpoints, by a person's token. Without the endpoints the token is written down as `tokenId` and `tokenSecret`, or there is none.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "oauth1Scheme".
 */
export interface Oauth1Scheme {
  type: 'oauth1';
  /**
   * What the person who connects calls this way, when there are several.
   */
  title?: string;
  /**
   * A sentence about this way, for readers of the generated module.
   */
  description?: string;
  docs?: Docs;
  fields?: Fields;
  /**
   * What the owner of the integration holds, in the same form as `fields`.
   */
  client?: {
    [k: string]: Field;
  };
  call?: Call;
  vars?: Vars;
  request?: Decoration;
  test?: TestSteps;
  for?: Serves;
  /**
   * Still works, but should not be chosen any more. The generated module says so too.
   */
  deprecated?: boolean;
  /**
   * Where the client asks for temporary credentials. POST unless said; signed by the scheme.
   */
  temporaryCredentials?: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
  };
  /**
   * Where the person is sent to agree; `oauth_token` is added to its query.
   */
  authorization?: {
    /**
     * A whole URL, or a path that is appended to `server`.
     */
    url: string;
    /**
     * Further parameters, percent-encoded.
     */
    query?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Other names for `oauth_token`, and for `oauth_token` and `oauth_verifier` of the callback.
     */
    parameters?: {
      /**
       * In place of `oauth_token`.
       */
      oauth_token?: string;
      /**
       * In place of `oauth_verifier`.
       */
      oauth_verifier?: string;
    };
    /**
     * Values to keep of what the callback says beside the verifier, read later as `session.<name>`.
     */
    save?: {
      [k: string]: SavedFromCallback;
    };
  };
  /**
   * Where temporary credentials become the person's token. POST unless said; `oauth_token` and `oauth_token_secret` are kept.
   */
  token?: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
  };
  /**
   * How requests are signed. `HMAC-SHA1` unless said.
   */
  signatureMethod?:
    'HMAC-SHA1' | 'HMAC-SHA256' | 'HMAC-SHA512' | 'RSA-SHA1' | 'RSA-SHA256' | 'RSA-SHA512' | 'PLAINTEXT';
  /**
   * Where the parameters of the protocol go. Into the Authorization header unless said.
   */
  in?: 'header' | 'query' | 'body';
  /**
   * Stands in the Authorization header, and is not signed.
   */
  realm?: string;
  /**
   * Whether `oauth_body_hash` covers bodies that are no form.
   */
  bodyHash?: boolean;
  /**
   * The consumer key. The owner's `client.id` unless said.
   */
  clientId?: string;
  /**
   * The consumer secret. The owner's `client.secret` unless said; RSA has none.
   */
  clientSecret?: string;
  /**
   * The client's RSA key. The owner's `client.privateKey` unless said.
   */
  privateKey?: string;
  /**
   * Where the person comes back to. The owner's `client.redirectUri` unless said; `oob` where they are shown a verifier to type in.
   */
  redirectUri?: string;
  /**
   * The token. The one that was agreed to where there are endpoints, none without, unless said.
   */
  tokenId?: string;
  /**
   * The token's secret.
   */
  tokenSecret?: string;
  /**
   * Requests that follow the token, at first and after each renewal unless they say `once`. Without endpoints, what obtains the token: `oauth_token` and `oauth_token_secret` of the answer are kept. Signed by the scheme, unless `as` says by which other.
   */
  login?:
    | {
        /**
         * GET, or POST when there is a body, unless said.
         */
        method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
        /**
         * A path, appended to `server` with exactly one slash between, or a whole URL.
         */
        url?: string;
        /**
         * The scheme of this app that signs this request.
         */
        as?: string;
        /**
         * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
         */
        read?: 'json' | 'form' | 'xml' | 'text';
        /**
         * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
         */
        ok?: string;
        /**
         * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
         */
        refused?: string;
        /**
         * Where the server's own words stand when it did not work. They are masked and shortened.
         */
        error?: string;
        /**
         * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
         */
        save?: {
          [k: string]: Saved;
        };
        /**
         * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
         */
        expiresIn?: string | number;
        /**
         * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
         */
        expiresAt?: string;
        /**
         * Only at login; not again after each renewal.
         */
        once?: boolean;
        vars?: Vars;
        /**
         * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
         */
        query?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
         */
        headers?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Cookies of the Cookie header.
         */
        cookies?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
         */
        params?: {
          [k: string]: FormValue;
        };
        /**
         * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
         */
        json?:
          | string
          | number
          | boolean
          | null
          | {
              [k: string]: JsonValue;
            }
          | JsonValue[];
        /**
         * The body as application/x-www-form-urlencoded (a space is `+`).
         */
        form?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
         */
        xml?: {
          [k: string]: XmlValue;
        };
        /**
         * The body as it stands, nothing escaped.
         */
        text?: string;
      }
    | RequestStep[];
  /**
   * How a token that has ended is renewed, signed by the scheme with that token. `oauth_token` and `oauth_token_secret` of the answer take its place where they are there.
   */
  refresh?:
    | {
        /**
         * GET, or POST when there is a body, unless said.
         */
        method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
        /**
         * A path, appended to `server` with exactly one slash between, or a whole URL.
         */
        url?: string;
        /**
         * The scheme of this app that signs this request.
         */
        as?: string;
        /**
         * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
         */
        read?: 'json' | 'form' | 'xml' | 'text';
        /**
         * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
         */
        ok?: string;
        /**
         * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
         */
        refused?: string;
        /**
         * Where the server's own words stand when it did not work. They are masked and shortened.
         */
        error?: string;
        /**
         * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
         */
        save?: {
          [k: string]: Saved;
        };
        /**
         * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
         */
        expiresIn?: string | number;
        /**
         * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
         */
        expiresAt?: string;
        /**
         * Only at login; not again after each renewal.
         */
        once?: boolean;
        vars?: Vars;
        /**
         * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
         */
        query?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
         */
        headers?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Cookies of the Cookie header.
         */
        cookies?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
         */
        params?: {
          [k: string]: FormValue;
        };
        /**
         * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
         */
        json?:
          | string
          | number
          | boolean
          | null
          | {
              [k: string]: JsonValue;
            }
          | JsonValue[];
        /**
         * The body as application/x-www-form-urlencoded (a space is `+`).
         */
        form?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
         */
        xml?: {
          [k: string]: XmlValue;
        };
        /**
         * The body as it stands, nothing escaped.
         */
        text?: string;
      }
    | RequestStep[];
  /**
   * How the server is told that the token is given up; signed by the scheme.
   */
  logout?:
    | {
        /**
         * GET, or POST when there is a body, unless said.
         */
        method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
        /**
         * A path, appended to `server` with exactly one slash between, or a whole URL.
         */
        url?: string;
        /**
         * The scheme of this app that signs this request.
         */
        as?: string;
        /**
         * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
         */
        read?: 'json' | 'form' | 'xml' | 'text';
        /**
         * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
         */
        ok?: string;
        /**
         * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
         */
        refused?: string;
        /**
         * Where the server's own words stand when it did not work. They are masked and shortened.
         */
        error?: string;
        /**
         * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
         */
        save?: {
          [k: string]: Saved;
        };
        /**
         * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
         */
        expiresIn?: string | number;
        /**
         * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
         */
        expiresAt?: string;
        /**
         * Only at login; not again after each renewal.
         */
        once?: boolean;
        vars?: Vars;
        /**
         * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
         */
        query?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
         */
        headers?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Cookies of the Cookie header.
         */
        cookies?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
         */
        params?: {
          [k: string]: FormValue;
        };
        /**
         * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
         */
        json?:
          | string
          | number
          | boolean
          | null
          | {
              [k: string]: JsonValue;
            }
          | JsonValue[];
        /**
         * The body as application/x-www-form-urlencoded (a space is `+`).
         */
        form?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
         */
        xml?: {
          [k: string]: XmlValue;
        };
        /**
         * The body as it stands, nothing escaped.
         */
        text?: string;
      }
    | RequestStep[];
  expired?: Expired;
}
/**
 * One request and what is read from its response.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "requestStep".
 */
export interface RequestStep {
  /**
   * GET, or POST when there is a body, unless said.
   */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
  /**
   * A path, appended to `server` with exactly one slash between, or a whole URL.
   */
  url?: string;
  /**
   * The scheme of this app that signs this request.
   */
  as?: string;
  /**
   * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
   */
  read?: 'json' | 'form' | 'xml' | 'text';
  /**
   * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
   */
  ok?: string;
  /**
   * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
   */
  refused?: string;
  /**
   * Where the server's own words stand when it did not work. They are masked and shortened.
   */
  error?: string;
  /**
   * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
   */
  save?: {
    [k: string]: Saved;
  };
  /**
   * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
   */
  expiresIn?: string | number;
  /**
   * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
   */
  expiresAt?: string;
  /**
   * Only at login; not again after each renewal.
   */
  once?: boolean;
  vars?: Vars;
  /**
   * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
   */
  query?: {
    [k: string]: string | number | boolean | null | (string | number | boolean)[];
  };
  /**
   * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
   */
  headers?: {
    [k: string]: string | number | boolean | null;
  };
  /**
   * Cookies of the Cookie header.
   */
  cookies?: {
    [k: string]: string | number | boolean | null;
  };
  /**
   * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
   */
  params?: {
    [k: string]: FormValue;
  };
  /**
   * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
   */
  json?:
    | string
    | number
    | boolean
    | null
    | {
        [k: string]: JsonValue;
      }
    | JsonValue[];
  /**
   * The body as application/x-www-form-urlencoded (a space is `+`).
   */
  form?: {
    [k: string]: string | number | boolean | null | (string | number | boolean)[];
  };
  /**
   * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
   */
  xml?: {
    [k: string]: XmlValue;
  };
  /**
   * The body as it stands, nothing escaped.
   */
  text?: string;
}
/**
 * A person is sent to the server, agrees, and comes back with a code that is exchanged for tokens.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "oauth2_authorization_code".
 */
export interface Oauth2AuthorizationCode {
  type: 'oauth2';
  grant: 'authorization_code';
  /**
   * What the person who connects calls this way, when there are several.
   */
  title?: string;
  /**
   * A sentence about this way, for readers of the generated module.
   */
  description?: string;
  docs?: Docs;
  fields?: Fields;
  /**
   * What the owner of the integration holds, in the same form as `fields`.
   */
  client?: {
    [k: string]: Field;
  };
  call?: Call;
  vars?: Vars;
  request?: Decoration;
  test?: TestSteps;
  for?: Serves;
  /**
   * Still works, but should not be chosen any more. The generated module says so too.
   */
  deprecated?: boolean;
  /**
   * Where a grant becomes an access token.
   */
  token: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * Where a refresh token becomes a new access token. Takes over all of `token` but its body; `none` where there are no refresh tokens.
   */
  refresh?:
    | string
    | {
        /**
         * GET, or POST when there is a body, unless said.
         */
        method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
        /**
         * A path, appended to `server` with exactly one slash between, or a whole URL.
         */
        url?: string;
        /**
         * The scheme of this app that signs this request.
         */
        as?: string;
        /**
         * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
         */
        read?: 'json' | 'form' | 'xml' | 'text';
        /**
         * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
         */
        ok?: string;
        /**
         * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
         */
        refused?: string;
        /**
         * Where the server's own words stand when it did not work. They are masked and shortened.
         */
        error?: string;
        /**
         * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
         */
        save?: {
          [k: string]: Saved;
        };
        /**
         * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
         */
        expiresIn?: string | number;
        /**
         * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
         */
        expiresAt?: string;
        /**
         * Only at login; not again after each renewal.
         */
        once?: boolean;
        vars?: Vars;
        /**
         * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
         */
        query?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
         */
        headers?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Cookies of the Cookie header.
         */
        cookies?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
         */
        params?: {
          [k: string]: FormValue;
        };
        /**
         * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
         */
        json?:
          | string
          | number
          | boolean
          | null
          | {
              [k: string]: JsonValue;
            }
          | JsonValue[];
        /**
         * The body as application/x-www-form-urlencoded (a space is `+`).
         */
        form?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
         */
        xml?: {
          [k: string]: XmlValue;
        };
        /**
         * The body as it stands, nothing escaped.
         */
        text?: string;
        /**
         * Other names for the standard parameters; `null` leaves one out.
         */
        parameters?: {
          [k: string]: string | null;
        };
        /**
         * Where the standard parameters go. Into a form body, unless said.
         */
        in?: 'form' | 'json' | 'query';
        clientAuthentication?: ClientAuthentication;
      };
  /**
   * Where tokens are given back.
   */
  revocation?: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * Where a client registers itself.
   */
  registration?: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * The client's id. The owner's `client.id` unless said.
   */
  clientId?: string;
  /**
   * The client's secret. The owner's `client.secret` unless said.
   */
  clientSecret?: string;
  clientAuthentication?: ClientAuthentication;
  /**
   * The certificate, with its chain, that the client presents to every server of this scheme. The owner's `client.certificate` unless said, with `tls_client_auth` or where `key` stands. The program brings what presents it, in `environment.mutualTls`.
   */
  certificate?: string;
  /**
   * The private key of `certificate`. The owner's `client.privateKey` unless said.
   */
  key?: string;
  /**
   * Other names for the standard parameters, at every endpoint; `null` leaves one out.
   */
  parameters?: {
    [k: string]: string | null;
  };
  /**
   * What can be asked for, and what is asked for unless the program says otherwise.
   */
  scopes?: {
    /**
     * Each scope with what it allows, in words for the person.
     */
    available?: {
      [k: string]: string;
    };
    /**
     * A list, or a template that gives the joined text.
     */
    default?: string[] | string;
    /**
     * What stands between two scopes. A space unless said.
     */
    separator?: string;
  };
  assertion?: Assertion;
  /**
   * How API requests carry the access token. As `Bearer` in the Authorization header unless said; `none` where `request` places it.
   */
  accessToken?:
    | string
    | {
        /**
         * Where it goes. Into a header unless said.
         */
        in?: 'header' | 'query';
        /**
         * The header's or the parameter's name. `Authorization`, or `access_token`, unless said.
         */
        name?: string;
        /**
         * What stands before it in the header, with a space between. `Bearer` in the Authorization header unless said; empty for none.
         */
        prefix?: string;
      };
  /**
   * For which API the token is, where the server wants an `audience`.
   */
  audience?: string;
  /**
   * For which API the token is, or for which ones. Said when it is asked for, exchanged and renewed.
   */
  resource?: string | string[];
  /**
   * Whether tokens are bound to a key, which every request proves to hold. The key is made for each connection and kept with its session.
   */
  dpop?: boolean;
  /**
   * The authorization server's issuer identifier, where it names itself in callbacks. One that does not name it is refused.
   */
  issuer?: string;
  /**
   * Requests after the token is there, at first and after each renewal unless they say `once`.
   */
  login?:
    | {
        /**
         * GET, or POST when there is a body, unless said.
         */
        method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
        /**
         * A path, appended to `server` with exactly one slash between, or a whole URL.
         */
        url?: string;
        /**
         * The scheme of this app that signs this request.
         */
        as?: string;
        /**
         * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
         */
        read?: 'json' | 'form' | 'xml' | 'text';
        /**
         * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
         */
        ok?: string;
        /**
         * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
         */
        refused?: string;
        /**
         * Where the server's own words stand when it did not work. They are masked and shortened.
         */
        error?: string;
        /**
         * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
         */
        save?: {
          [k: string]: Saved;
        };
        /**
         * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
         */
        expiresIn?: string | number;
        /**
         * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
         */
        expiresAt?: string;
        /**
         * Only at login; not again after each renewal.
         */
        once?: boolean;
        vars?: Vars;
        /**
         * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
         */
        query?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
         */
        headers?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Cookies of the Cookie header.
         */
        cookies?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
         */
        params?: {
          [k: string]: FormValue;
        };
        /**
         * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
         */
        json?:
          | string
          | number
          | boolean
          | null
          | {
              [k: string]: JsonValue;
            }
          | JsonValue[];
        /**
         * The body as application/x-www-form-urlencoded (a space is `+`).
         */
        form?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
         */
        xml?: {
          [k: string]: XmlValue;
        };
        /**
         * The body as it stands, nothing escaped.
         */
        text?: string;
      }
    | RequestStep[];
  logout?: Logout;
  expired?: Expired;
  sign?: Sign;
  authorization: AuthorizationEndpoint;
  /**
   * Where the authorization request is put before the person is sent; the URL then holds a reference to it.
   */
  par?: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * How the exchange is bound to who began it. `S256` unless said.
   */
  pkce?: 'S256' | 'plain' | 'none';
  /**
   * Where the person comes back to, as it is registered. The owner's `client.redirectUri` unless said.
   */
  redirectUri?: string;
}
/**
 * The client acts for itself, without a person.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "oauth2_client_credentials".
 */
export interface Oauth2ClientCredentials {
  type: 'oauth2';
  grant: 'client_credentials';
  /**
   * What the person who connects calls this way, when there are several.
   */
  title?: string;
  /**
   * A sentence about this way, for readers of the generated module.
   */
  description?: string;
  docs?: Docs;
  fields?: Fields;
  /**
   * What the owner of the integration holds, in the same form as `fields`.
   */
  client?: {
    [k: string]: Field;
  };
  call?: Call;
  vars?: Vars;
  request?: Decoration;
  test?: TestSteps;
  for?: Serves;
  /**
   * Still works, but should not be chosen any more. The generated module says so too.
   */
  deprecated?: boolean;
  /**
   * Where a grant becomes an access token.
   */
  token: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * Where a refresh token becomes a new access token. Takes over all of `token` but its body; `none` where there are no refresh tokens.
   */
  refresh?:
    | string
    | {
        /**
         * GET, or POST when there is a body, unless said.
         */
        method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
        /**
         * A path, appended to `server` with exactly one slash between, or a whole URL.
         */
        url?: string;
        /**
         * The scheme of this app that signs this request.
         */
        as?: string;
        /**
         * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
         */
        read?: 'json' | 'form' | 'xml' | 'text';
        /**
         * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
         */
        ok?: string;
        /**
         * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
         */
        refused?: string;
        /**
         * Where the server's own words stand when it did not work. They are masked and shortened.
         */
        error?: string;
        /**
         * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
         */
        save?: {
          [k: string]: Saved;
        };
        /**
         * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
         */
        expiresIn?: string | number;
        /**
         * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
         */
        expiresAt?: string;
        /**
         * Only at login; not again after each renewal.
         */
        once?: boolean;
        vars?: Vars;
        /**
         * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
         */
        query?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
         */
        headers?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Cookies of the Cookie header.
         */
        cookies?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
         */
        params?: {
          [k: string]: FormValue;
        };
        /**
         * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
         */
        json?:
          | string
          | number
          | boolean
          | null
          | {
              [k: string]: JsonValue;
            }
          | JsonValue[];
        /**
         * The body as application/x-www-form-urlencoded (a space is `+`).
         */
        form?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
         */
        xml?: {
          [k: string]: XmlValue;
        };
        /**
         * The body as it stands, nothing escaped.
         */
        text?: string;
        /**
         * Other names for the standard parameters; `null` leaves one out.
         */
        parameters?: {
          [k: string]: string | null;
        };
        /**
         * Where the standard parameters go. Into a form body, unless said.
         */
        in?: 'form' | 'json' | 'query';
        clientAuthentication?: ClientAuthentication;
      };
  /**
   * Where tokens are given back.
   */
  revocation?: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * Where a client registers itself.
   */
  registration?: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * The client's id. The owner's `client.id` unless said.
   */
  clientId?: string;
  /**
   * The client's secret. The owner's `client.secret` unless said.
   */
  clientSecret?: string;
  clientAuthentication?: ClientAuthentication;
  /**
   * The certificate, with its chain, that the client presents to every server of this scheme. The owner's `client.certificate` unless said, with `tls_client_auth` or where `key` stands. The program brings what presents it, in `environment.mutualTls`.
   */
  certificate?: string;
  /**
   * The private key of `certificate`. The owner's `client.privateKey` unless said.
   */
  key?: string;
  /**
   * Other names for the standard parameters, at every endpoint; `null` leaves one out.
   */
  parameters?: {
    [k: string]: string | null;
  };
  /**
   * What can be asked for, and what is asked for unless the program says otherwise.
   */
  scopes?: {
    /**
     * Each scope with what it allows, in words for the person.
     */
    available?: {
      [k: string]: string;
    };
    /**
     * A list, or a template that gives the joined text.
     */
    default?: string[] | string;
    /**
     * What stands between two scopes. A space unless said.
     */
    separator?: string;
  };
  assertion?: Assertion;
  /**
   * How API requests carry the access token. As `Bearer` in the Authorization header unless said; `none` where `request` places it.
   */
  accessToken?:
    | string
    | {
        /**
         * Where it goes. Into a header unless said.
         */
        in?: 'header' | 'query';
        /**
         * The header's or the parameter's name. `Authorization`, or `access_token`, unless said.
         */
        name?: string;
        /**
         * What stands before it in the header, with a space between. `Bearer` in the Authorization header unless said; empty for none.
         */
        prefix?: string;
      };
  /**
   * For which API the token is, where the server wants an `audience`.
   */
  audience?: string;
  /**
   * For which API the token is, or for which ones. Said when it is asked for, exchanged and renewed.
   */
  resource?: string | string[];
  /**
   * Whether tokens are bound to a key, which every request proves to hold. The key is made for each connection and kept with its session.
   */
  dpop?: boolean;
  /**
   * The authorization server's issuer identifier, where it names itself in callbacks. One that does not name it is refused.
   */
  issuer?: string;
  /**
   * Requests after the token is there, at first and after each renewal unless they say `once`.
   */
  login?:
    | {
        /**
         * GET, or POST when there is a body, unless said.
         */
        method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
        /**
         * A path, appended to `server` with exactly one slash between, or a whole URL.
         */
        url?: string;
        /**
         * The scheme of this app that signs this request.
         */
        as?: string;
        /**
         * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
         */
        read?: 'json' | 'form' | 'xml' | 'text';
        /**
         * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
         */
        ok?: string;
        /**
         * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
         */
        refused?: string;
        /**
         * Where the server's own words stand when it did not work. They are masked and shortened.
         */
        error?: string;
        /**
         * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
         */
        save?: {
          [k: string]: Saved;
        };
        /**
         * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
         */
        expiresIn?: string | number;
        /**
         * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
         */
        expiresAt?: string;
        /**
         * Only at login; not again after each renewal.
         */
        once?: boolean;
        vars?: Vars;
        /**
         * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
         */
        query?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
         */
        headers?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Cookies of the Cookie header.
         */
        cookies?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
         */
        params?: {
          [k: string]: FormValue;
        };
        /**
         * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
         */
        json?:
          | string
          | number
          | boolean
          | null
          | {
              [k: string]: JsonValue;
            }
          | JsonValue[];
        /**
         * The body as application/x-www-form-urlencoded (a space is `+`).
         */
        form?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
         */
        xml?: {
          [k: string]: XmlValue;
        };
        /**
         * The body as it stands, nothing escaped.
         */
        text?: string;
      }
    | RequestStep[];
  logout?: Logout;
  expired?: Expired;
  sign?: Sign;
}
/**
 * A code is shown, which the person enters on another device.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "oauth2_device_code".
 */
export interface Oauth2DeviceCode {
  type: 'oauth2';
  grant: 'device_code';
  /**
   * What the person who connects calls this way, when there are several.
   */
  title?: string;
  /**
   * A sentence about this way, for readers of the generated module.
   */
  description?: string;
  docs?: Docs;
  fields?: Fields;
  /**
   * What the owner of the integration holds, in the same form as `fields`.
   */
  client?: {
    [k: string]: Field;
  };
  call?: Call;
  vars?: Vars;
  request?: Decoration;
  test?: TestSteps;
  for?: Serves;
  /**
   * Still works, but should not be chosen any more. The generated module says so too.
   */
  deprecated?: boolean;
  /**
   * Where a grant becomes an access token.
   */
  token: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * Where a refresh token becomes a new access token. Takes over all of `token` but its body; `none` where there are no refresh tokens.
   */
  refresh?:
    | string
    | {
        /**
         * GET, or POST when there is a body, unless said.
         */
        method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
        /**
         * A path, appended to `server` with exactly one slash between, or a whole URL.
         */
        url?: string;
        /**
         * The scheme of this app that signs this request.
         */
        as?: string;
        /**
         * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
         */
        read?: 'json' | 'form' | 'xml' | 'text';
        /**
         * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
         */
        ok?: string;
        /**
         * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
         */
        refused?: string;
        /**
         * Where the server's own words stand when it did not work. They are masked and shortened.
         */
        error?: string;
        /**
         * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
         */
        save?: {
          [k: string]: Saved;
        };
        /**
         * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
         */
        expiresIn?: string | number;
        /**
         * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
         */
        expiresAt?: string;
        /**
         * Only at login; not again after each renewal.
         */
        once?: boolean;
        vars?: Vars;
        /**
         * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
         */
        query?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
         */
        headers?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Cookies of the Cookie header.
         */
        cookies?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
         */
        params?: {
          [k: string]: FormValue;
        };
        /**
         * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
         */
        json?:
          | string
          | number
          | boolean
          | null
          | {
              [k: string]: JsonValue;
            }
          | JsonValue[];
        /**
         * The body as application/x-www-form-urlencoded (a space is `+`).
         */
        form?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
         */
        xml?: {
          [k: string]: XmlValue;
        };
        /**
         * The body as it stands, nothing escaped.
         */
        text?: string;
        /**
         * Other names for the standard parameters; `null` leaves one out.
         */
        parameters?: {
          [k: string]: string | null;
        };
        /**
         * Where the standard parameters go. Into a form body, unless said.
         */
        in?: 'form' | 'json' | 'query';
        clientAuthentication?: ClientAuthentication;
      };
  /**
   * Where tokens are given back.
   */
  revocation?: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * Where a client registers itself.
   */
  registration?: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * The client's id. The owner's `client.id` unless said.
   */
  clientId?: string;
  /**
   * The client's secret. The owner's `client.secret` unless said.
   */
  clientSecret?: string;
  clientAuthentication?: ClientAuthentication;
  /**
   * The certificate, with its chain, that the client presents to every server of this scheme. The owner's `client.certificate` unless said, with `tls_client_auth` or where `key` stands. The program brings what presents it, in `environment.mutualTls`.
   */
  certificate?: string;
  /**
   * The private key of `certificate`. The owner's `client.privateKey` unless said.
   */
  key?: string;
  /**
   * Other names for the standard parameters, at every endpoint; `null` leaves one out.
   */
  parameters?: {
    [k: string]: string | null;
  };
  /**
   * What can be asked for, and what is asked for unless the program says otherwise.
   */
  scopes?: {
    /**
     * Each scope with what it allows, in words for the person.
     */
    available?: {
      [k: string]: string;
    };
    /**
     * A list, or a template that gives the joined text.
     */
    default?: string[] | string;
    /**
     * What stands between two scopes. A space unless said.
     */
    separator?: string;
  };
  assertion?: Assertion;
  /**
   * How API requests carry the access token. As `Bearer` in the Authorization header unless said; `none` where `request` places it.
   */
  accessToken?:
    | string
    | {
        /**
         * Where it goes. Into a header unless said.
         */
        in?: 'header' | 'query';
        /**
         * The header's or the parameter's name. `Authorization`, or `access_token`, unless said.
         */
        name?: string;
        /**
         * What stands before it in the header, with a space between. `Bearer` in the Authorization header unless said; empty for none.
         */
        prefix?: string;
      };
  /**
   * For which API the token is, where the server wants an `audience`.
   */
  audience?: string;
  /**
   * For which API the token is, or for which ones. Said when it is asked for, exchanged and renewed.
   */
  resource?: string | string[];
  /**
   * Whether tokens are bound to a key, which every request proves to hold. The key is made for each connection and kept with its session.
   */
  dpop?: boolean;
  /**
   * The authorization server's issuer identifier, where it names itself in callbacks. One that does not name it is refused.
   */
  issuer?: string;
  /**
   * Requests after the token is there, at first and after each renewal unless they say `once`.
   */
  login?:
    | {
        /**
         * GET, or POST when there is a body, unless said.
         */
        method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
        /**
         * A path, appended to `server` with exactly one slash between, or a whole URL.
         */
        url?: string;
        /**
         * The scheme of this app that signs this request.
         */
        as?: string;
        /**
         * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
         */
        read?: 'json' | 'form' | 'xml' | 'text';
        /**
         * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
         */
        ok?: string;
        /**
         * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
         */
        refused?: string;
        /**
         * Where the server's own words stand when it did not work. They are masked and shortened.
         */
        error?: string;
        /**
         * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
         */
        save?: {
          [k: string]: Saved;
        };
        /**
         * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
         */
        expiresIn?: string | number;
        /**
         * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
         */
        expiresAt?: string;
        /**
         * Only at login; not again after each renewal.
         */
        once?: boolean;
        vars?: Vars;
        /**
         * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
         */
        query?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
         */
        headers?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Cookies of the Cookie header.
         */
        cookies?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
         */
        params?: {
          [k: string]: FormValue;
        };
        /**
         * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
         */
        json?:
          | string
          | number
          | boolean
          | null
          | {
              [k: string]: JsonValue;
            }
          | JsonValue[];
        /**
         * The body as application/x-www-form-urlencoded (a space is `+`).
         */
        form?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
         */
        xml?: {
          [k: string]: XmlValue;
        };
        /**
         * The body as it stands, nothing escaped.
         */
        text?: string;
      }
    | RequestStep[];
  logout?: Logout;
  expired?: Expired;
  sign?: Sign;
  /**
   * Where the codes are asked for.
   */
  device: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
}
/**
 * A signed assertion is exchanged for an access token.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "oauth2_jwt_bearer".
 */
export interface Oauth2JwtBearer {
  type: 'oauth2';
  grant: 'jwt_bearer';
  /**
   * What the person who connects calls this way, when there are several.
   */
  title?: string;
  /**
   * A sentence about this way, for readers of the generated module.
   */
  description?: string;
  docs?: Docs;
  fields?: Fields;
  /**
   * What the owner of the integration holds, in the same form as `fields`.
   */
  client?: {
    [k: string]: Field;
  };
  call?: Call;
  vars?: Vars;
  request?: Decoration;
  test?: TestSteps;
  for?: Serves;
  /**
   * Still works, but should not be chosen any more. The generated module says so too.
   */
  deprecated?: boolean;
  /**
   * Where a grant becomes an access token.
   */
  token: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * Where a refresh token becomes a new access token. Takes over all of `token` but its body; `none` where there are no refresh tokens.
   */
  refresh?:
    | string
    | {
        /**
         * GET, or POST when there is a body, unless said.
         */
        method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
        /**
         * A path, appended to `server` with exactly one slash between, or a whole URL.
         */
        url?: string;
        /**
         * The scheme of this app that signs this request.
         */
        as?: string;
        /**
         * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
         */
        read?: 'json' | 'form' | 'xml' | 'text';
        /**
         * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
         */
        ok?: string;
        /**
         * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
         */
        refused?: string;
        /**
         * Where the server's own words stand when it did not work. They are masked and shortened.
         */
        error?: string;
        /**
         * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
         */
        save?: {
          [k: string]: Saved;
        };
        /**
         * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
         */
        expiresIn?: string | number;
        /**
         * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
         */
        expiresAt?: string;
        /**
         * Only at login; not again after each renewal.
         */
        once?: boolean;
        vars?: Vars;
        /**
         * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
         */
        query?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
         */
        headers?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Cookies of the Cookie header.
         */
        cookies?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
         */
        params?: {
          [k: string]: FormValue;
        };
        /**
         * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
         */
        json?:
          | string
          | number
          | boolean
          | null
          | {
              [k: string]: JsonValue;
            }
          | JsonValue[];
        /**
         * The body as application/x-www-form-urlencoded (a space is `+`).
         */
        form?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
         */
        xml?: {
          [k: string]: XmlValue;
        };
        /**
         * The body as it stands, nothing escaped.
         */
        text?: string;
        /**
         * Other names for the standard parameters; `null` leaves one out.
         */
        parameters?: {
          [k: string]: string | null;
        };
        /**
         * Where the standard parameters go. Into a form body, unless said.
         */
        in?: 'form' | 'json' | 'query';
        clientAuthentication?: ClientAuthentication;
      };
  /**
   * Where tokens are given back.
   */
  revocation?: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * Where a client registers itself.
   */
  registration?: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * The client's id. The owner's `client.id` unless said.
   */
  clientId?: string;
  /**
   * The client's secret. The owner's `client.secret` unless said.
   */
  clientSecret?: string;
  clientAuthentication?: ClientAuthentication;
  /**
   * The certificate, with its chain, that the client presents to every server of this scheme. The owner's `client.certificate` unless said, with `tls_client_auth` or where `key` stands. The program brings what presents it, in `environment.mutualTls`.
   */
  certificate?: string;
  /**
   * The private key of `certificate`. The owner's `client.privateKey` unless said.
   */
  key?: string;
  /**
   * Other names for the standard parameters, at every endpoint; `null` leaves one out.
   */
  parameters?: {
    [k: string]: string | null;
  };
  /**
   * What can be asked for, and what is asked for unless the program says otherwise.
   */
  scopes?: {
    /**
     * Each scope with what it allows, in words for the person.
     */
    available?: {
      [k: string]: string;
    };
    /**
     * A list, or a template that gives the joined text.
     */
    default?: string[] | string;
    /**
     * What stands between two scopes. A space unless said.
     */
    separator?: string;
  };
  assertion: Assertion;
  /**
   * How API requests carry the access token. As `Bearer` in the Authorization header unless said; `none` where `request` places it.
   */
  accessToken?:
    | string
    | {
        /**
         * Where it goes. Into a header unless said.
         */
        in?: 'header' | 'query';
        /**
         * The header's or the parameter's name. `Authorization`, or `access_token`, unless said.
         */
        name?: string;
        /**
         * What stands before it in the header, with a space between. `Bearer` in the Authorization header unless said; empty for none.
         */
        prefix?: string;
      };
  /**
   * For which API the token is, where the server wants an `audience`.
   */
  audience?: string;
  /**
   * For which API the token is, or for which ones. Said when it is asked for, exchanged and renewed.
   */
  resource?: string | string[];
  /**
   * Whether tokens are bound to a key, which every request proves to hold. The key is made for each connection and kept with its session.
   */
  dpop?: boolean;
  /**
   * The authorization server's issuer identifier, where it names itself in callbacks. One that does not name it is refused.
   */
  issuer?: string;
  /**
   * Requests after the token is there, at first and after each renewal unless they say `once`.
   */
  login?:
    | {
        /**
         * GET, or POST when there is a body, unless said.
         */
        method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
        /**
         * A path, appended to `server` with exactly one slash between, or a whole URL.
         */
        url?: string;
        /**
         * The scheme of this app that signs this request.
         */
        as?: string;
        /**
         * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
         */
        read?: 'json' | 'form' | 'xml' | 'text';
        /**
         * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
         */
        ok?: string;
        /**
         * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
         */
        refused?: string;
        /**
         * Where the server's own words stand when it did not work. They are masked and shortened.
         */
        error?: string;
        /**
         * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
         */
        save?: {
          [k: string]: Saved;
        };
        /**
         * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
         */
        expiresIn?: string | number;
        /**
         * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
         */
        expiresAt?: string;
        /**
         * Only at login; not again after each renewal.
         */
        once?: boolean;
        vars?: Vars;
        /**
         * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
         */
        query?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
         */
        headers?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Cookies of the Cookie header.
         */
        cookies?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
         */
        params?: {
          [k: string]: FormValue;
        };
        /**
         * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
         */
        json?:
          | string
          | number
          | boolean
          | null
          | {
              [k: string]: JsonValue;
            }
          | JsonValue[];
        /**
         * The body as application/x-www-form-urlencoded (a space is `+`).
         */
        form?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
         */
        xml?: {
          [k: string]: XmlValue;
        };
        /**
         * The body as it stands, nothing escaped.
         */
        text?: string;
      }
    | RequestStep[];
  logout?: Logout;
  expired?: Expired;
  sign?: Sign;
}
/**
 * User name and password are exchanged for tokens. For servers that offer nothing better.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "oauth2_password".
 */
export interface Oauth2Password {
  type: 'oauth2';
  grant: 'password';
  /**
   * What the person who connects calls this way, when there are several.
   */
  title?: string;
  /**
   * A sentence about this way, for readers of the generated module.
   */
  description?: string;
  docs?: Docs;
  fields?: Fields;
  /**
   * What the owner of the integration holds, in the same form as `fields`.
   */
  client?: {
    [k: string]: Field;
  };
  call?: Call;
  vars?: Vars;
  request?: Decoration;
  test?: TestSteps;
  for?: Serves;
  /**
   * Still works, but should not be chosen any more. The generated module says so too.
   */
  deprecated?: boolean;
  /**
   * Where a grant becomes an access token.
   */
  token: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * Where a refresh token becomes a new access token. Takes over all of `token` but its body; `none` where there are no refresh tokens.
   */
  refresh?:
    | string
    | {
        /**
         * GET, or POST when there is a body, unless said.
         */
        method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
        /**
         * A path, appended to `server` with exactly one slash between, or a whole URL.
         */
        url?: string;
        /**
         * The scheme of this app that signs this request.
         */
        as?: string;
        /**
         * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
         */
        read?: 'json' | 'form' | 'xml' | 'text';
        /**
         * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
         */
        ok?: string;
        /**
         * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
         */
        refused?: string;
        /**
         * Where the server's own words stand when it did not work. They are masked and shortened.
         */
        error?: string;
        /**
         * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
         */
        save?: {
          [k: string]: Saved;
        };
        /**
         * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
         */
        expiresIn?: string | number;
        /**
         * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
         */
        expiresAt?: string;
        /**
         * Only at login; not again after each renewal.
         */
        once?: boolean;
        vars?: Vars;
        /**
         * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
         */
        query?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
         */
        headers?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Cookies of the Cookie header.
         */
        cookies?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
         */
        params?: {
          [k: string]: FormValue;
        };
        /**
         * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
         */
        json?:
          | string
          | number
          | boolean
          | null
          | {
              [k: string]: JsonValue;
            }
          | JsonValue[];
        /**
         * The body as application/x-www-form-urlencoded (a space is `+`).
         */
        form?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
         */
        xml?: {
          [k: string]: XmlValue;
        };
        /**
         * The body as it stands, nothing escaped.
         */
        text?: string;
        /**
         * Other names for the standard parameters; `null` leaves one out.
         */
        parameters?: {
          [k: string]: string | null;
        };
        /**
         * Where the standard parameters go. Into a form body, unless said.
         */
        in?: 'form' | 'json' | 'query';
        clientAuthentication?: ClientAuthentication;
      };
  /**
   * Where tokens are given back.
   */
  revocation?: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * Where a client registers itself.
   */
  registration?: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * The client's id. The owner's `client.id` unless said.
   */
  clientId?: string;
  /**
   * The client's secret. The owner's `client.secret` unless said.
   */
  clientSecret?: string;
  clientAuthentication?: ClientAuthentication;
  /**
   * The certificate, with its chain, that the client presents to every server of this scheme. The owner's `client.certificate` unless said, with `tls_client_auth` or where `key` stands. The program brings what presents it, in `environment.mutualTls`.
   */
  certificate?: string;
  /**
   * The private key of `certificate`. The owner's `client.privateKey` unless said.
   */
  key?: string;
  /**
   * Other names for the standard parameters, at every endpoint; `null` leaves one out.
   */
  parameters?: {
    [k: string]: string | null;
  };
  /**
   * What can be asked for, and what is asked for unless the program says otherwise.
   */
  scopes?: {
    /**
     * Each scope with what it allows, in words for the person.
     */
    available?: {
      [k: string]: string;
    };
    /**
     * A list, or a template that gives the joined text.
     */
    default?: string[] | string;
    /**
     * What stands between two scopes. A space unless said.
     */
    separator?: string;
  };
  assertion?: Assertion;
  /**
   * How API requests carry the access token. As `Bearer` in the Authorization header unless said; `none` where `request` places it.
   */
  accessToken?:
    | string
    | {
        /**
         * Where it goes. Into a header unless said.
         */
        in?: 'header' | 'query';
        /**
         * The header's or the parameter's name. `Authorization`, or `access_token`, unless said.
         */
        name?: string;
        /**
         * What stands before it in the header, with a space between. `Bearer` in the Authorization header unless said; empty for none.
         */
        prefix?: string;
      };
  /**
   * For which API the token is, where the server wants an `audience`.
   */
  audience?: string;
  /**
   * For which API the token is, or for which ones. Said when it is asked for, exchanged and renewed.
   */
  resource?: string | string[];
  /**
   * Whether tokens are bound to a key, which every request proves to hold. The key is made for each connection and kept with its session.
   */
  dpop?: boolean;
  /**
   * The authorization server's issuer identifier, where it names itself in callbacks. One that does not name it is refused.
   */
  issuer?: string;
  /**
   * Requests after the token is there, at first and after each renewal unless they say `once`.
   */
  login?:
    | {
        /**
         * GET, or POST when there is a body, unless said.
         */
        method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
        /**
         * A path, appended to `server` with exactly one slash between, or a whole URL.
         */
        url?: string;
        /**
         * The scheme of this app that signs this request.
         */
        as?: string;
        /**
         * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
         */
        read?: 'json' | 'form' | 'xml' | 'text';
        /**
         * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
         */
        ok?: string;
        /**
         * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
         */
        refused?: string;
        /**
         * Where the server's own words stand when it did not work. They are masked and shortened.
         */
        error?: string;
        /**
         * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
         */
        save?: {
          [k: string]: Saved;
        };
        /**
         * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
         */
        expiresIn?: string | number;
        /**
         * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
         */
        expiresAt?: string;
        /**
         * Only at login; not again after each renewal.
         */
        once?: boolean;
        vars?: Vars;
        /**
         * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
         */
        query?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
         */
        headers?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Cookies of the Cookie header.
         */
        cookies?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
         */
        params?: {
          [k: string]: FormValue;
        };
        /**
         * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
         */
        json?:
          | string
          | number
          | boolean
          | null
          | {
              [k: string]: JsonValue;
            }
          | JsonValue[];
        /**
         * The body as application/x-www-form-urlencoded (a space is `+`).
         */
        form?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
         */
        xml?: {
          [k: string]: XmlValue;
        };
        /**
         * The body as it stands, nothing escaped.
         */
        text?: string;
      }
    | RequestStep[];
  logout?: Logout;
  expired?: Expired;
  sign?: Sign;
  /**
   * The person's `username` unless said.
   */
  username?: string;
  /**
   * The person's `password` unless said.
   */
  password?: string;
}
/**
 * The person holds a refresh token already, and enters it.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "oauth2_refresh_token".
 */
export interface Oauth2RefreshToken {
  type: 'oauth2';
  grant: 'refresh_token';
  /**
   * What the person who connects calls this way, when there are several.
   */
  title?: string;
  /**
   * A sentence about this way, for readers of the generated module.
   */
  description?: string;
  docs?: Docs;
  fields?: Fields;
  /**
   * What the owner of the integration holds, in the same form as `fields`.
   */
  client?: {
    [k: string]: Field;
  };
  call?: Call;
  vars?: Vars;
  request?: Decoration;
  test?: TestSteps;
  for?: Serves;
  /**
   * Still works, but should not be chosen any more. The generated module says so too.
   */
  deprecated?: boolean;
  /**
   * Where a grant becomes an access token.
   */
  token: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * Where a refresh token becomes a new access token. Takes over all of `token` but its body; `none` where there are no refresh tokens.
   */
  refresh?:
    | string
    | {
        /**
         * GET, or POST when there is a body, unless said.
         */
        method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
        /**
         * A path, appended to `server` with exactly one slash between, or a whole URL.
         */
        url?: string;
        /**
         * The scheme of this app that signs this request.
         */
        as?: string;
        /**
         * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
         */
        read?: 'json' | 'form' | 'xml' | 'text';
        /**
         * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
         */
        ok?: string;
        /**
         * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
         */
        refused?: string;
        /**
         * Where the server's own words stand when it did not work. They are masked and shortened.
         */
        error?: string;
        /**
         * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
         */
        save?: {
          [k: string]: Saved;
        };
        /**
         * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
         */
        expiresIn?: string | number;
        /**
         * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
         */
        expiresAt?: string;
        /**
         * Only at login; not again after each renewal.
         */
        once?: boolean;
        vars?: Vars;
        /**
         * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
         */
        query?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
         */
        headers?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Cookies of the Cookie header.
         */
        cookies?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
         */
        params?: {
          [k: string]: FormValue;
        };
        /**
         * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
         */
        json?:
          | string
          | number
          | boolean
          | null
          | {
              [k: string]: JsonValue;
            }
          | JsonValue[];
        /**
         * The body as application/x-www-form-urlencoded (a space is `+`).
         */
        form?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
         */
        xml?: {
          [k: string]: XmlValue;
        };
        /**
         * The body as it stands, nothing escaped.
         */
        text?: string;
        /**
         * Other names for the standard parameters; `null` leaves one out.
         */
        parameters?: {
          [k: string]: string | null;
        };
        /**
         * Where the standard parameters go. Into a form body, unless said.
         */
        in?: 'form' | 'json' | 'query';
        clientAuthentication?: ClientAuthentication;
      };
  /**
   * Where tokens are given back.
   */
  revocation?: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * Where a client registers itself.
   */
  registration?: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * The client's id. The owner's `client.id` unless said.
   */
  clientId?: string;
  /**
   * The client's secret. The owner's `client.secret` unless said.
   */
  clientSecret?: string;
  clientAuthentication?: ClientAuthentication;
  /**
   * The certificate, with its chain, that the client presents to every server of this scheme. The owner's `client.certificate` unless said, with `tls_client_auth` or where `key` stands. The program brings what presents it, in `environment.mutualTls`.
   */
  certificate?: string;
  /**
   * The private key of `certificate`. The owner's `client.privateKey` unless said.
   */
  key?: string;
  /**
   * Other names for the standard parameters, at every endpoint; `null` leaves one out.
   */
  parameters?: {
    [k: string]: string | null;
  };
  /**
   * What can be asked for, and what is asked for unless the program says otherwise.
   */
  scopes?: {
    /**
     * Each scope with what it allows, in words for the person.
     */
    available?: {
      [k: string]: string;
    };
    /**
     * A list, or a template that gives the joined text.
     */
    default?: string[] | string;
    /**
     * What stands between two scopes. A space unless said.
     */
    separator?: string;
  };
  assertion?: Assertion;
  /**
   * How API requests carry the access token. As `Bearer` in the Authorization header unless said; `none` where `request` places it.
   */
  accessToken?:
    | string
    | {
        /**
         * Where it goes. Into a header unless said.
         */
        in?: 'header' | 'query';
        /**
         * The header's or the parameter's name. `Authorization`, or `access_token`, unless said.
         */
        name?: string;
        /**
         * What stands before it in the header, with a space between. `Bearer` in the Authorization header unless said; empty for none.
         */
        prefix?: string;
      };
  /**
   * For which API the token is, where the server wants an `audience`.
   */
  audience?: string;
  /**
   * For which API the token is, or for which ones. Said when it is asked for, exchanged and renewed.
   */
  resource?: string | string[];
  /**
   * Whether tokens are bound to a key, which every request proves to hold. The key is made for each connection and kept with its session.
   */
  dpop?: boolean;
  /**
   * The authorization server's issuer identifier, where it names itself in callbacks. One that does not name it is refused.
   */
  issuer?: string;
  /**
   * Requests after the token is there, at first and after each renewal unless they say `once`.
   */
  login?:
    | {
        /**
         * GET, or POST when there is a body, unless said.
         */
        method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
        /**
         * A path, appended to `server` with exactly one slash between, or a whole URL.
         */
        url?: string;
        /**
         * The scheme of this app that signs this request.
         */
        as?: string;
        /**
         * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
         */
        read?: 'json' | 'form' | 'xml' | 'text';
        /**
         * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
         */
        ok?: string;
        /**
         * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
         */
        refused?: string;
        /**
         * Where the server's own words stand when it did not work. They are masked and shortened.
         */
        error?: string;
        /**
         * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
         */
        save?: {
          [k: string]: Saved;
        };
        /**
         * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
         */
        expiresIn?: string | number;
        /**
         * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
         */
        expiresAt?: string;
        /**
         * Only at login; not again after each renewal.
         */
        once?: boolean;
        vars?: Vars;
        /**
         * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
         */
        query?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
         */
        headers?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Cookies of the Cookie header.
         */
        cookies?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
         */
        params?: {
          [k: string]: FormValue;
        };
        /**
         * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
         */
        json?:
          | string
          | number
          | boolean
          | null
          | {
              [k: string]: JsonValue;
            }
          | JsonValue[];
        /**
         * The body as application/x-www-form-urlencoded (a space is `+`).
         */
        form?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
         */
        xml?: {
          [k: string]: XmlValue;
        };
        /**
         * The body as it stands, nothing escaped.
         */
        text?: string;
      }
    | RequestStep[];
  logout?: Logout;
  expired?: Expired;
  sign?: Sign;
  /**
   * The person's `refreshToken` unless said.
   */
  refreshToken?: string;
}
/**
 * Another server's token is exchanged for one of this server; its parameters stand in the token endpoint's `form`.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "oauth2_token_exchange".
 */
export interface Oauth2TokenExchange {
  type: 'oauth2';
  grant: 'token_exchange';
  /**
   * What the person who connects calls this way, when there are several.
   */
  title?: string;
  /**
   * A sentence about this way, for readers of the generated module.
   */
  description?: string;
  docs?: Docs;
  fields?: Fields;
  /**
   * What the owner of the integration holds, in the same form as `fields`.
   */
  client?: {
    [k: string]: Field;
  };
  call?: Call;
  vars?: Vars;
  request?: Decoration;
  test?: TestSteps;
  for?: Serves;
  /**
   * Still works, but should not be chosen any more. The generated module says so too.
   */
  deprecated?: boolean;
  /**
   * Where a grant becomes an access token.
   */
  token: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * Where a refresh token becomes a new access token. Takes over all of `token` but its body; `none` where there are no refresh tokens.
   */
  refresh?:
    | string
    | {
        /**
         * GET, or POST when there is a body, unless said.
         */
        method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
        /**
         * A path, appended to `server` with exactly one slash between, or a whole URL.
         */
        url?: string;
        /**
         * The scheme of this app that signs this request.
         */
        as?: string;
        /**
         * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
         */
        read?: 'json' | 'form' | 'xml' | 'text';
        /**
         * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
         */
        ok?: string;
        /**
         * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
         */
        refused?: string;
        /**
         * Where the server's own words stand when it did not work. They are masked and shortened.
         */
        error?: string;
        /**
         * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
         */
        save?: {
          [k: string]: Saved;
        };
        /**
         * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
         */
        expiresIn?: string | number;
        /**
         * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
         */
        expiresAt?: string;
        /**
         * Only at login; not again after each renewal.
         */
        once?: boolean;
        vars?: Vars;
        /**
         * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
         */
        query?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
         */
        headers?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Cookies of the Cookie header.
         */
        cookies?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
         */
        params?: {
          [k: string]: FormValue;
        };
        /**
         * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
         */
        json?:
          | string
          | number
          | boolean
          | null
          | {
              [k: string]: JsonValue;
            }
          | JsonValue[];
        /**
         * The body as application/x-www-form-urlencoded (a space is `+`).
         */
        form?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
         */
        xml?: {
          [k: string]: XmlValue;
        };
        /**
         * The body as it stands, nothing escaped.
         */
        text?: string;
        /**
         * Other names for the standard parameters; `null` leaves one out.
         */
        parameters?: {
          [k: string]: string | null;
        };
        /**
         * Where the standard parameters go. Into a form body, unless said.
         */
        in?: 'form' | 'json' | 'query';
        clientAuthentication?: ClientAuthentication;
      };
  /**
   * Where tokens are given back.
   */
  revocation?: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * Where a client registers itself.
   */
  registration?: {
    /**
     * GET, or POST when there is a body, unless said.
     */
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
    /**
     * A path, appended to `server` with exactly one slash between, or a whole URL.
     */
    url: string;
    /**
     * The scheme of this app that signs this request.
     */
    as?: string;
    /**
     * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
     */
    read?: 'json' | 'form' | 'xml' | 'text';
    /**
     * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
     */
    ok?: string;
    /**
     * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
     */
    refused?: string;
    /**
     * Where the server's own words stand when it did not work. They are masked and shortened.
     */
    error?: string;
    /**
     * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
     */
    save?: {
      [k: string]: Saved;
    };
    /**
     * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
     */
    expiresIn?: string | number;
    /**
     * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
     */
    expiresAt?: string;
    /**
     * Only at login; not again after each renewal.
     */
    once?: boolean;
    vars?: Vars;
    /**
     * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
     */
    query?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
     */
    headers?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Cookies of the Cookie header.
     */
    cookies?: {
      [k: string]: string | number | boolean | null;
    };
    /**
     * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
     */
    params?: {
      [k: string]: FormValue;
    };
    /**
     * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
     */
    json?:
      | string
      | number
      | boolean
      | null
      | {
          [k: string]: JsonValue;
        }
      | JsonValue[];
    /**
     * The body as application/x-www-form-urlencoded (a space is `+`).
     */
    form?: {
      [k: string]: string | number | boolean | null | (string | number | boolean)[];
    };
    /**
     * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
     */
    xml?: {
      [k: string]: XmlValue;
    };
    /**
     * The body as it stands, nothing escaped.
     */
    text?: string;
    /**
     * Other names for the standard parameters; `null` leaves one out.
     */
    parameters?: {
      [k: string]: string | null;
    };
    /**
     * Where the standard parameters go. Into a form body, unless said.
     */
    in?: 'form' | 'json' | 'query';
    clientAuthentication?: ClientAuthentication;
  };
  /**
   * The client's id. The owner's `client.id` unless said.
   */
  clientId?: string;
  /**
   * The client's secret. The owner's `client.secret` unless said.
   */
  clientSecret?: string;
  clientAuthentication?: ClientAuthentication;
  /**
   * The certificate, with its chain, that the client presents to every server of this scheme. The owner's `client.certificate` unless said, with `tls_client_auth` or where `key` stands. The program brings what presents it, in `environment.mutualTls`.
   */
  certificate?: string;
  /**
   * The private key of `certificate`. The owner's `client.privateKey` unless said.
   */
  key?: string;
  /**
   * Other names for the standard parameters, at every endpoint; `null` leaves one out.
   */
  parameters?: {
    [k: string]: string | null;
  };
  /**
   * What can be asked for, and what is asked for unless the program says otherwise.
   */
  scopes?: {
    /**
     * Each scope with what it allows, in words for the person.
     */
    available?: {
      [k: string]: string;
    };
    /**
     * A list, or a template that gives the joined text.
     */
    default?: string[] | string;
    /**
     * What stands between two scopes. A space unless said.
     */
    separator?: string;
  };
  assertion?: Assertion;
  /**
   * How API requests carry the access token. As `Bearer` in the Authorization header unless said; `none` where `request` places it.
   */
  accessToken?:
    | string
    | {
        /**
         * Where it goes. Into a header unless said.
         */
        in?: 'header' | 'query';
        /**
         * The header's or the parameter's name. `Authorization`, or `access_token`, unless said.
         */
        name?: string;
        /**
         * What stands before it in the header, with a space between. `Bearer` in the Authorization header unless said; empty for none.
         */
        prefix?: string;
      };
  /**
   * For which API the token is, where the server wants an `audience`.
   */
  audience?: string;
  /**
   * For which API the token is, or for which ones. Said when it is asked for, exchanged and renewed.
   */
  resource?: string | string[];
  /**
   * Whether tokens are bound to a key, which every request proves to hold. The key is made for each connection and kept with its session.
   */
  dpop?: boolean;
  /**
   * The authorization server's issuer identifier, where it names itself in callbacks. One that does not name it is refused.
   */
  issuer?: string;
  /**
   * Requests after the token is there, at first and after each renewal unless they say `once`.
   */
  login?:
    | {
        /**
         * GET, or POST when there is a body, unless said.
         */
        method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
        /**
         * A path, appended to `server` with exactly one slash between, or a whole URL.
         */
        url?: string;
        /**
         * The scheme of this app that signs this request.
         */
        as?: string;
        /**
         * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
         */
        read?: 'json' | 'form' | 'xml' | 'text';
        /**
         * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
         */
        ok?: string;
        /**
         * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
         */
        refused?: string;
        /**
         * Where the server's own words stand when it did not work. They are masked and shortened.
         */
        error?: string;
        /**
         * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
         */
        save?: {
          [k: string]: Saved;
        };
        /**
         * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
         */
        expiresIn?: string | number;
        /**
         * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
         */
        expiresAt?: string;
        /**
         * Only at login; not again after each renewal.
         */
        once?: boolean;
        vars?: Vars;
        /**
         * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
         */
        query?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
         */
        headers?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Cookies of the Cookie header.
         */
        cookies?: {
          [k: string]: string | number | boolean | null;
        };
        /**
         * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
         */
        params?: {
          [k: string]: FormValue;
        };
        /**
         * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
         */
        json?:
          | string
          | number
          | boolean
          | null
          | {
              [k: string]: JsonValue;
            }
          | JsonValue[];
        /**
         * The body as application/x-www-form-urlencoded (a space is `+`).
         */
        form?: {
          [k: string]: string | number | boolean | null | (string | number | boolean)[];
        };
        /**
         * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
         */
        xml?: {
          [k: string]: XmlValue;
        };
        /**
         * The body as it stands, nothing escaped.
         */
        text?: string;
      }
    | RequestStep[];
  logout?: Logout;
  expired?: Expired;
  sign?: Sign;
}
/**
 * Something is fetched first (a token, a cookie), kept until it expires, and sent on each request.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "sessionScheme".
 */
export interface SessionScheme {
  type: 'session';
  /**
   * What the person who connects calls this way, when there are several.
   */
  title?: string;
  /**
   * A sentence about this way, for readers of the generated module.
   */
  description?: string;
  docs?: Docs;
  fields?: Fields;
  /**
   * What the owner of the integration holds, in the same form as `fields`.
   */
  client?: {
    [k: string]: Field;
  };
  call?: Call;
  vars?: Vars;
  request?: Decoration;
  test?: TestSteps;
  for?: Serves;
  /**
   * Still works, but should not be chosen any more. The generated module says so too.
   */
  deprecated?: boolean;
  login: Login;
  refresh?: Refresh;
  logout?: Logout;
  expired?: Expired;
  sign?: Sign;
}
/**
 * A hash, MAC or signature over any parts of the request, of the vendor's own design. `request` goes first, `sign` sees the request as `request` left it.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "signatureScheme".
 */
export interface SignatureScheme {
  type: 'signature';
  /**
   * What the person who connects calls this way, when there are several.
   */
  title?: string;
  /**
   * A sentence about this way, for readers of the generated module.
   */
  description?: string;
  docs?: Docs;
  fields?: Fields;
  /**
   * What the owner of the integration holds, in the same form as `fields`.
   */
  client?: {
    [k: string]: Field;
  };
  call?: Call;
  vars?: Vars;
  request?: Decoration;
  test?: TestSteps;
  for?: Serves;
  /**
   * Still works, but should not be chosen any more. The generated module says so too.
   */
  deprecated?: boolean;
  sign: Sign;
  login?: Login;
  refresh?: Refresh;
  logout?: Logout;
  expired?: Expired;
}
/**
 * A request that the scheme signs, with the parameters of the protocol.
 *
 * This interface was referenced by `Definition`'s JSON-Schema
 * via the `definition` "signedEndpoint".
 */
export interface SignedEndpoint {
  /**
   * GET, or POST when there is a body, unless said.
   */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
  /**
   * A path, appended to `server` with exactly one slash between, or a whole URL.
   */
  url: string;
  /**
   * The scheme of this app that signs this request.
   */
  as?: string;
  /**
   * How the response's body is read. By its content type (JSON, form or text), unless said; XML only so.
   */
  read?: 'json' | 'form' | 'xml' | 'text';
  /**
   * An expression that is true when the exchange worked. A status of 200 to 299, unless said.
   */
  ok?: string;
  /**
   * An expression that is true when the answer means that the credentials are refused, whatever its status says. A status of 400, 401 or 403, or a success that `ok` does not accept, unless said; 429 and 5xx otherwise mean that the server is in trouble.
   */
  refused?: string;
  /**
   * Where the server's own words stand when it did not work. They are masked and shortened.
   */
  error?: string;
  /**
   * Values to keep, each under a name, read later as `session.<name>`. Merges with what is kept; secret unless said.
   */
  save?: {
    [k: string]: Saved;
  };
  /**
   * How long what is saved holds. Seconds as a number, a duration (`30m`), or an expression that gives either.
   */
  expiresIn?: string | number;
  /**
   * When what is saved ends. Seconds or milliseconds since 1970, an ISO 8601 or HTTP date, or a JSON Web Token whose `exp` says so.
   */
  expiresAt?: string;
  /**
   * Only at login; not again after each renewal.
   */
  once?: boolean;
  vars?: Vars;
  /**
   * Parameters of the URL's query, percent-encoded as RFC 3986 has it (a space is `%20`). A list gives the name several times.
   */
  query?: {
    [k: string]: string | number | boolean | null | (string | number | boolean)[];
  };
  /**
   * Header fields. Names are constants and compare without case; values with line ends or other control characters are refused before sending.
   */
  headers?: {
    [k: string]: string | number | boolean | null;
  };
  /**
   * Cookies of the Cookie header.
   */
  cookies?: {
    [k: string]: string | number | boolean | null;
  };
  /**
   * Go into the body if the request has one; else into the query on GET, HEAD and DELETE, and into the body otherwise.
   */
  params?: {
    [k: string]: FormValue;
  };
  /**
   * The body as JSON. Values that are one expression keep their type. On API requests the entries are added to the caller's object.
   */
  json?:
    | string
    | number
    | boolean
    | null
    | {
        [k: string]: JsonValue;
      }
    | JsonValue[];
  /**
   * The body as application/x-www-form-urlencoded (a space is `+`).
   */
  form?: {
    [k: string]: string | number | boolean | null | (string | number | boolean)[];
  };
  /**
   * The body as XML, one root element. Attributes are keys that begin with `@`, text beside attributes is `#text`, a list repeats its element.
   */
  xml?: {
    [k: string]: XmlValue;
  };
  /**
   * The body as it stands, nothing escaped.
   */
  text?: string;
}
