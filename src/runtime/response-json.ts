import { CountersignError } from './errors.ts';

/**
 * The JSON (RFC 8259) that a server sent. A number with more digits than a JavaScript number holds becomes its text, so
 * that an id of 20 digits stays what it is; a member named `__proto__` is a member like any other.
 *
 * @throws {CountersignError} `BAD_RESPONSE` when it is no JSON or nested more than 64 levels deep; never a part of the text.
 */
export function readJson(text: string): unknown {
  if (levels(text) > 64) {
    throw new CountersignError('BAD_RESPONSE', 'The response is JSON nested more than 64 levels deep.');
  }
  try {
    return JSON.parse(/\d{16}|\d[eE]\+?\d{3}/.test(text) ? quoteLongNumbers(text) : text);
  } catch {
    // Reported here: the platform's error quotes the text.
    throw new CountersignError('BAD_RESPONSE', 'The response says that it is JSON, but it cannot be read as JSON.');
  }
}

/** How deep brackets are nested, outside strings. */
function levels(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const bracket of text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|[^[\]{}"]+/gs, '')) {
    depth += /[[{]/.test(bracket) ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function quoteLongNumbers(text: string): string {
  return text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/gs, (token) => {
    if (token.startsWith('"')) return token;
    const exact = /^-?\d+$/.test(token) ? Number.isSafeInteger(Number(token)) : Number.isFinite(Number(token));
    // Only what JSON itself allows as a number: anything else is left for the parser to refuse.
    return exact || !/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(token) ? token : `"${token}"`;
  });
}
