/**
 * Version 1 of the contract between generated modules and the runtime: the one list of symbols that generated code may
 * import. A symbol may be added; none is taken away or changes its meaning within version 1.
 */
export { type Attempt, attempt, type Clock, recordedClock, systemClock, uuidOf } from './attempt.ts';
export { bytesOf, concat, concatBytes, toText } from './bytes.ts';
export { base64, base64Decode, base64url, base64urlDecode, hex, hexDecode } from './encoding.ts';
export {
  CountersignError,
  type CountersignErrorCode,
  type CountersignErrorDetail,
  present,
  type WrongCallCode,
  wrongCall,
} from './errors.ts';
export {
  type Bytes,
  bodyOf,
  formPairs,
  type Header,
  headerOf,
  hostnameOf,
  hostOf,
  lowerHeaders,
  newRequest,
  type Pair,
  type Pairs,
  partsFromUrl,
  portOf,
  queryPairs,
  type RequestParts,
  schemeOf,
  type TextOrBytes,
  targetOf,
  urlOf,
} from './parts.ts';
