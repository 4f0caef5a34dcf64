/** Whose credential a text is, by the form that its issuer gives it (as the issuers document them). */
const FORMS: readonly (readonly [of: string, form: RegExp])[] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['a JSON Web Token', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/],
  ['an AWS access key', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/],
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{22,})/],
  ['a GitLab token', /\bgl(?:pat|cbt|ptt|dt|rt)-[\w-]{20,}/],
  ['a Slack token', /\bxox[abeoprs]-[\w-]{10,}|\bxapp-[\w-]{20,}/],
  ['a Stripe key', /\b(?:[sr]k_(?:live|test)_[A-Za-z0-9]{16,}|whsec_[A-Za-z0-9+/]{20,})/],
  ['a Google key', /\b(?:AIza[\w-]{35}|ya29\.[\w-]{20,}|GOCSPX-[\w-]{20,})/],
  ['an API key of an AI service', /\bsk-(?:proj-|ant-|or-)?[\w-]{20,}/],
  ['a SendGrid key', /\bSG\.[\w-]{16,}\.[\w-]{16,}/],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}/],
  ['a PyPI token', /\bpypi-[\w-]{50,}/],
  ['a Shopify token', /\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}/],
  ['a Twilio key', /\bSK[0-9a-f]{32}\b/],
  ['a DigitalOcean token', /\bdo[opr]_v1_[0-9a-f]{64}/],
  ['a Hugging Face token', /\bhf_[A-Za-z0-9]{30,}/],
  ['a Notion token', /\b(?:secret_[A-Za-z0-9]{40,}|ntn_[A-Za-z0-9]{40,})/],
  ['an Airtable token', /\bpat[A-Za-z0-9]{14}\.[0-9a-f]{64}/],
  ['a Mailgun key', /\bkey-[0-9a-f]{32}\b/],
  ['a Square token', /\bsq0(?:atp|csp)-[\w-]{22,}/],
  ['a Telegram token', /\b\d{8,10}:[\w-]{35}\b/],
  ['a Databricks token', /\bdapi[0-9a-f]{32}\b/],
  ['a Linear key', /\blin_api_[A-Za-z0-9]{40}/],
  ['a Postman key', /\bPMAK-[0-9a-f]{24}-[0-9a-f]{34}/],
];

/** The beginnings of all of these: most texts have none. */
const BEGINS =
  /-----BEGIN|eyJ|A[KS]IA|gh[pousr]_|github_|gl[pcdr]|xox|xapp-|[sr]k_|whsec_|AIza|ya29|GOCSPX|sk-|SG\.|npm_|pypi-|shp|SK|do[opr]_|hf_|secret_|ntn_|pat|key-|sq0|\d:|dapi|lin_|PMAK/;

/** The shortest unbroken stretch in any of the forms: the first part of a JSON Web Token. */
const RUN = 13;

/** Whether a text has a stretch of letters, digits, `_` and `-` that is long enough: words of a language seldom are. */
function hasRun(text: string): boolean {
  let length = 0;
  for (let at = 0; at < text.length && length < RUN; at++) {
    const code = text.charCodeAt(at);
    const lower = code | 0x20;
    const isPart = (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) || code === 95 || code === 45;
    length = isPart ? length + 1 : 0;
  }
  return length >= RUN;
}

/** What kind of credential stands in a text, if one does; text made up for show (`…EXAMPLE`, `xxxx`) is none. */
export function credentialIn(
  text: string,
): { readonly of: string; readonly start: number; readonly end: number } | undefined {
  if (text.length < 20 || !(hasRun(text) || text.includes('-----')) || !BEGINS.test(text)) return undefined;
  for (const [of, form] of FORMS) {
    const match = form.exec(text);
    if (match === null || /example/i.test(match[0]) || new Set(match[0].slice(-16)).size < 6) continue;
    return { of, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

const SECRET_NAME =
  /(?:^|[-_.])(?:password|passwd|passphrase|secret|client[-_]?secret|api[-_]?secret|app[-_]?secret|secret[-_]?key|private[-_]?key)$/i;
const CREDENTIAL_NAME =
  /(?:^|[-_.]|[a-z](?=[A-Z]))(?:authorization|(?:api|access|auth|subscription|license)[-_]?key|key|token|secret|password|passwd|credentials?)$/i;

/** What a name must hold for the two patterns to find anything: most runs then never compile them. */
const HINTS = ['key', 'token', 'secret', 'pass', 'auth', 'credential'];
const isHinted = (name: string): boolean => HINTS.some((hint) => name.toLowerCase().includes(hint));

/** Whether a secret stands under a name, and never anything else. */
export const isSecretName = (name: string): boolean => isHinted(name) && SECRET_NAME.test(name);
/** Whether a credential may stand under a name, which may also be a word that has nothing to do with any. */
export const isCredentialName = (name: string): boolean => isHinted(name) && CREDENTIAL_NAME.test(name);

/** Whether a text has the look of a random one: long, of letters and digits, hardly a character twice. */
export function isRandom(text: string): boolean {
  if (text.length < 16 || !/^[\w+/=.~-]+$/.test(text) || !/\d/.test(text) || !/[a-z]/i.test(text)) return false;
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits >= 3.2;
}
