import type * as v1 from '../runtime/v1.ts';

/** A function, class or constant that generated code may import: whatever version 1 of the runtime exports. */
export type RuntimeValue = keyof typeof v1;

/** The types of the runtime that generated code names. */
export type RuntimeType =
  | 'Attempt'
  | 'ClientMetadata'
  | 'AuthorizationCode'
  | 'Connection'
  | 'DeviceCode'
  | 'Environment'
  | 'FormField'
  | 'Json'
  | 'Oauth1'
  | 'RegisteredClient'
  | 'RequestParts'
  | 'ResponseView'
  | 'Signer'
  | 'XmlContent';
