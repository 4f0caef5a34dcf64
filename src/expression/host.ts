import type { Expr, ExpressionFinding } from './ast.ts';
import { replace } from './inference.ts';
import { describe, HOLE, isClosed } from './kinds.ts';
import { abridged, shown } from './print.ts';
import type { Type } from './type.ts';
import type { SplitUrl, UrlHole, UrlPiece } from './url.ts';

/** How a value is made safe at run time before it stands in a URL (LANGUAGE §5, law 1). */
export type Guard =
  | { readonly by: 'choices' }
  | { readonly by: 'subdomain' }
  | { readonly by: 'host' | 'url'; readonly network: 'public' | 'any'; readonly port: boolean }
  | { readonly by: 'port' }
  | { readonly by: 'within'; readonly patterns: readonly string[] }
  | { readonly by: 'encode' };

export type Verdict = { readonly guard: Guard } | { readonly finding: ExpressionFinding };

/** One label of a host name. */
export const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;
/** Part of a host that the definition writes out: letters, digits, hyphens and dots. */
const HOST_TEXT = /^[a-z0-9.-]+$/i;
const PORT = /^[1-9]\d{0,4}$/;
const URL_TEXT = /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?(\/[!$&'()*+,\-./0-9:;=@A-Z_a-z~]*)?$/i;

/** Law 1: nobody chooses the host but the definition. What may stand before the path, and what is done to it there. */
export function judgeHostHole(url: SplitUrl, hole: UrlHole, types: ReadonlyMap<Expr, Type>): Verdict {
  const type = types.get(hole.expr) ?? HOLE;
  // Which of a closed list is taken tells no more of a secret than its author has decided to tell.
  if (type.secrecy !== 'open' && type.within === undefined && !isClosed(type)) return refuse(hole, secret(hole, type));
  if (type.missing === 'omit') return refuse(hole, optional(hole));
  const same = url.pieces.filter((piece) => piece.lands === hole.lands);
  switch (hole.lands) {
    case 'origin':
      return judgeOrigin(hole, type, same);
    case 'scheme': {
      const alone = same.length === 2 && same[0] === hole;
      const fits = alone && isClosed(type) && type.choices?.every((choice) => choice === 'https' || choice === 'http');
      if (fits) return { guard: { by: 'choices' } };
      return refuse(hole, {
        message: `${shown(hole.expr)} cannot stand for the scheme of a URL.`,
        help: 'Write `https://`, or choose between `https` and `http` by a `select` or an `if`.',
      });
    }
    case 'port': {
      const alone = same.length === 2 && same[0]?.kind === 'text' && same[0].text === ':';
      if (alone && type.kind === 'number' && type.field === 'integer') return { guard: { by: 'port' } };
      if (alone && isClosed(type) && type.choices?.every((choice) => PORT.test(choice)))
        return { guard: { by: 'choices' } };
      return refuse(hole, {
        message: `${shown(hole.expr)} cannot stand for a port.`,
        help: 'A port is an `integer` field or a `select` of numbers, by itself after the colon.',
      });
    }
    case 'host':
      return judgeHost(hole, type, same, types);
    default:
      // Its `@` is literal text, and has the finding.
      return { guard: { by: 'encode' } };
  }
}

function judgeOrigin(hole: UrlHole, type: Type, same: readonly UrlPiece[]): Verdict {
  const name = abridged(hole.expr);
  const isHost =
    type.field === 'host' || type.field === 'subdomain' || (isClosed(type) && !type.choices?.some(hasScheme));
  const { start } = hole.range;
  if (isHost) {
    return refuse(hole, {
      rule: 'url/use-scheme',
      message: `\`${name}\` is a host, and a URL begins with \`https://\`.`,
      fix: replace({ start, end: start }, 'https://', 'Put `https://` before it', false),
    });
  }
  if (same.length > 1) {
    return refuse(hole, {
      message: `\`${name}\` stands for everything before the path, so only a path may follow it.`,
      help: 'Write `https://` before it, if it is a part of the host.',
    });
  }
  if (type.within !== undefined) return { guard: { by: 'within', patterns: type.within } };
  if (type.field === 'url')
    return { guard: { by: 'url', network: type.network ?? 'public', port: type.port ?? false } };
  if (isClosed(type)) {
    const wrong = type.choices?.find((choice) => !URL_TEXT.test(choice));
    return wrong === undefined ? { guard: { by: 'choices' } } : refuse(hole, malformed(wrong, 'a URL'));
  }
  return refuse(hole, free(name, type, 'Give the field `type: url`, or choose between written-out URLs.'));
}

function judgeHost(hole: UrlHole, type: Type, same: readonly UrlPiece[], types: ReadonlyMap<Expr, Type>): Verdict {
  const name = abridged(hole.expr);
  const whole = same.length === 1;
  if (type.within !== undefined && type.field !== 'url') {
    if (whole) return { guard: { by: 'within', patterns: type.within } };
    return refuse(hole, notWhole(name));
  }
  if (type.field === 'url') {
    return refuse(hole, {
      message: `\`${name}\` is a whole URL and cannot stand in a host.`,
      help: `Write it at the beginning, without \`https://\`: {{ ${name} }}/path`,
    });
  }
  if (type.field === 'host') {
    if (!whole) return refuse(hole, notWhole(name));
    const wrong = literalsIn(hole.expr).find((text) => !HOST_TEXT.test(text));
    if (wrong !== undefined) return refuse(hole, malformed(wrong, 'a host'));
    return { guard: { by: 'host', network: type.network ?? 'public', port: type.port ?? false } };
  }
  if (type.field === 'subdomain') {
    const wrong = literalsIn(hole.expr).find((text) => !LABEL.test(text));
    if (wrong !== undefined) return refuse(hole, malformed(wrong, 'a label of a host'));
    if (hasDomainBehind(same.slice(same.indexOf(hole) + 1), types)) return { guard: { by: 'subdomain' } };
    return refuse(hole, {
      message: `\`${name}\` must be followed by the domain that the definition means: at least two labels.`,
      help: `For example: https://{{ ${name} }}.acme.example`,
    });
  }
  if (isClosed(type)) {
    const wrong = type.choices?.find((choice) => !HOST_TEXT.test(choice));
    return wrong === undefined ? { guard: { by: 'choices' } } : refuse(hole, malformed(wrong, 'part of a host'));
  }
  return refuse(
    hole,
    free(
      name,
      type,
      'Give the field a type: `subdomain` before a domain of yours, `host` or `url` for a whole server, or `select` with choices.',
    ),
  );
}

/** Texts that an expression gives in place of a field's value: `| default('eu')`, `'eu' if … else …`. */
function literalsIn(expr: Expr): readonly string[] {
  if (expr.kind === 'string') return [expr.value];
  if (expr.kind === 'if') return [...literalsIn(expr.then), ...(expr.otherwise ? literalsIn(expr.otherwise) : [])];
  if (expr.kind !== 'filter' || expr.name !== 'default') return [];
  return [...literalsIn(expr.input), ...expr.args.flatMap(literalsIn)];
}

/**
 * Whether what follows the label of a `subdomain` ends in two labels that the definition writes out or lets choose from.
 * Of closed texts the one with the fewest labels counts.
 */
function hasDomainBehind(pieces: readonly UrlPiece[], types: ReadonlyMap<Expr, Type>): boolean {
  const behind = pieces.map((piece) => (piece.kind === 'text' ? piece.text : fewestLabels(types.get(piece.expr))));
  const labels = behind.join('').split('.').slice(1);
  return labels.length >= 2 && labels.slice(-2).every((label) => LABEL.test(label));
}

/** `?`, which is no label, for a text that is not closed. */
function fewestLabels(type: Type | undefined): string {
  const choices = [...(type?.choices ?? ['?'])];
  return choices.sort((a, b) => a.split('.').length - b.split('.').length)[0] ?? '?';
}

function hasScheme(text: string): boolean {
  return text.includes('://');
}

interface Refusal {
  readonly rule?: string;
  readonly message: string;
  readonly why?: string;
  readonly help?: string;
  readonly fix?: ExpressionFinding['fix'];
}

function refuse(hole: UrlHole, { fix, ...refusal }: Refusal): Verdict {
  return {
    finding: { rule: 'url/no-free-host', range: hole.expr.range, ...refusal, ...(fix === undefined ? {} : { fix }) },
  };
}

function free(name: string, type: Type, help: string): Refusal {
  const isText = type.kind === 'text' || type.kind === 'any';
  return {
    message: isText
      ? `\`${name}\` could be any text, and here it would choose the host.`
      : `\`${name}\` is ${describe(type)} and cannot stand in a host.`,
    why: 'Credentials would be sent to whatever server a person names.',
    help,
  };
}

function notWhole(name: string): Refusal {
  return {
    message: `\`${name}\` is a whole host, so nothing else may stand beside it.`,
    help: 'For a part of a host there is `type: subdomain`.',
  };
}

function malformed(choice: string, what: string): Refusal {
  return {
    rule: 'url/no-malformed-url',
    message: `The choice '${choice}' cannot be ${what}.`,
    help: 'Write letters, digits and hyphens.',
  };
}

function secret(hole: UrlHole, type: Type): Refusal {
  return {
    rule: 'url/no-secret-in-host',
    message: `${shown(hole.expr)} is ${type.secrecy}, and here it would be part of a host name.`,
    why: 'Host names are sent unencrypted and kept in logs.',
    ...(hole.expr.kind === 'path' && hole.expr.root === 'session'
      ? { help: 'A saved value that names a host is declared with `type` and `within`.' }
      : { help: 'A host is chosen by a field of type `subdomain`, `host` or `select`.' }),
  };
}

function optional(hole: UrlHole): Refusal {
  return {
    rule: 'url/no-optional-value',
    message: `${shown(hole.expr)} may be missing, and without it there is no URL.`,
    help: 'Make the field required, or say what to take instead by `| default(…)`.',
  };
}
