/**
 * Hides what looks like a live credential in text that is about to be shown: a code frame quotes the line of a finding,
 * and that line may hold a secret somebody pasted. Length and position are kept, so underlining still fits.
 */
export function maskSecrets(text: string): string {
  let masked = text;
  for (const shape of shapes)
    masked = masked.replace(shape, (found, prefix?: string) => hide(found, typeof prefix === 'string' ? prefix : ''));
  return masked;
}

function hide(found: string, prefix: string): string {
  const start = found.startsWith(prefix) ? prefix.length : 0;
  return found.slice(0, start) + found.slice(start).replace(/[^\s]/gu, '*');
}

/** The published shapes of credentials; the first group stays readable. */
const shapes: readonly RegExp[] = [
  /\b((?:sk|rk|pk)_(?:live|test)_)[A-Za-z0-9]{8,}/g, // Stripe
  /\b((?:gh[opusr]|github_pat)_)[A-Za-z0-9_]{16,}/g, // GitHub
  /\b(glpat-)[\w-]{16,}/g, // GitLab
  /\b(xox[abeoprs]-)[A-Za-z0-9-]{8,}/g, // Slack
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b/g, // AWS
  /\b(AIza)[\w-]{30,}/g, // Google
  /\b(SG\.)[\w-]{16,}\.[\w-]{16,}/g, // SendGrid
  /\b(eyJ)[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g, // JSON Web Token
  /\b(sk-)(?:ant-|proj-)?[\w-]{20,}/g, // OpenAI, Anthropic
  /(-----BEGIN )[A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  // A long run of mixed letters and digits: the shape of a random key.
  /(?<![\w/.-])(?=[A-Za-z0-9+_-]*[0-9])(?=[A-Za-z0-9+_-]*[a-z])(?=[A-Za-z0-9+_-]*[A-Z])[A-Za-z0-9+/_-]{28,}={0,2}(?![\w/.])/g,
  /(?<![\w-])[0-9a-f]{32,}(?![\w-])/g,
];
