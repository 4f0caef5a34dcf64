import { placeholderIn } from './placeholder-text.ts';
import { credentialIn, isCredentialName, isRandom } from './secret-text.ts';
import type { Written } from './written.ts';

/**
 * Whether a constant stands where a value should be read: a placeholder, or somebody's credential. Other rules find it;
 * what nothing reads because of it is no mistake of its own.
 */
export function isStandIn({ node, text, purpose, key }: Written): boolean {
  if (typeof node.value !== 'string' || purpose === 'shown' || purpose === 'label' || purpose === 'read') return false;
  if (text.includes('hmac_') && /\bhmac_\w+\(['"]/.test(text)) return true;
  if (placeholderIn(text, purpose) !== undefined || credentialIn(text) !== undefined) return true;
  return isCredentialName(key.value) && isRandom(text);
}
