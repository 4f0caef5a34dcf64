/**
 * Text for a terminal or a CI system: what they would obey (escape sequences, control characters, bidirectional
 * overrides) is shown as an escape instead. Line ends and tabs stay.
 */
export function safeText(text: string): string {
  return text.replace(obeyed, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`);
}

// C0 and C1 controls but tab and line feed; line and paragraph separators; bidirectional controls.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
