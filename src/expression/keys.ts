import type { Expr, ExpressionFinding } from './ast.ts';
import { isUnknown } from './kinds.ts';
import { shown } from './print.ts';
import type { Type } from './type.ts';

/**
 * Checks the key of a MAC or signature (LANGUAGE §4): never missing or empty; a shared key is no `pem`, a private key
 * is nothing else. Only `ed25519` takes the bytes of a key.
 */
export function checkKey(
  key: Expr,
  type: Type,
  wanted: 'mac' | 'private',
  filter: string,
  findings: ExpressionFinding[],
): void {
  const { range } = key;
  const name = `${shown(key)}`;
  if (type.missing === 'omit') {
    findings.push({
      range,
      rule: 'expression/no-missing-key',
      message: `The key of \`${filter}\` must be there, and ${name} may be missing.`,
      help: 'Make the field required.',
    });
  } else if (type.choices?.includes('')) {
    findings.push({
      range,
      rule: 'expression/no-empty-key',
      message: `The key of \`${filter}\` is empty.`,
      why: 'A signature without a key can be made by anyone.',
    });
  } else if (wanted === 'mac' && type.field === 'pem') {
    findings.push({
      range,
      rule: 'expression/no-pem-as-shared-key',
      message: `\`${filter}\` wants a shared key, and ${name} is a PEM key.`,
      help: 'For a signature with a private key there are `rsa_sha256`, `ecdsa_sha256`, `ed25519` and others.',
    });
  } else if (wanted === 'private' && !isPrivateKey(type, filter)) {
    findings.push({
      range,
      rule: 'expression/use-pem',
      message: `\`${filter}\` wants a private key, and ${name} is not declared as one.`,
      help: 'Give the field `type: pem`: it takes PEM, Base64 of DER, or a private JWK.',
    });
  }
}

function isPrivateKey(type: Type, filter: string): boolean {
  return isUnknown(type) || type.field === 'pem' || (type.kind === 'bytes' && filter === 'ed25519');
}
