/**
 * Text or bytes as one word of a POSIX shell. Single quotes keep everything as it is; bytes that are no printable text
 * (a shell's words hold no NUL, and a terminal may obey control characters) are written by `printf`.
 *
 * @see POSIX.1-2017, Shell Command Language §2.2.2; printf, octal escapes in the format
 */
export function shellWord(value: string | Uint8Array): string {
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
  const text = printable(bytes);
  if (text === undefined) return `"$(${printfOf(bytes)})"`;
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A command that writes exactly these bytes to its standard output. */
export function printfOf(bytes: Uint8Array): string {
  const written = Array.from(bytes, (byte) => {
    const character = String.fromCharCode(byte);
    return /[\w +,./:;=@{}[\]()<>*&!?#^$|~"-]/.test(character) ? character : `\\${byte.toString(8).padStart(3, '0')}`;
  });
  return `printf -- '${written.join('')}'`;
}

/** Whether bytes can stand in a word: UTF-8 without control characters but tab and line feed. */
export function printable(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return /[^\P{Cc}\t\n]|[\u2028-\u202e\u2066-\u2069]/u.test(text) ? undefined : text;
  } catch {
    // Not UTF-8.
    return undefined;
  }
}
