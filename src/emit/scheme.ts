import type { ModulePlan, SchemePlan } from '../resolve/plan.ts';
import { call, runtimeType } from './code.ts';
import type { ArgumentTypes, Declaration } from './declaration.ts';
import { doc, name } from './doors.ts';
import { factory, isRelative } from './factory.ts';
import { fieldsInterface, formConstant, sessionInterface, some } from './fields.ts';
import type { ModuleNames, SchemeNames } from './names.ts';
import type { Place } from './place.ts';
import { signDoc, titleOf } from './scheme-docs.ts';
import type { EndpointCode, SchemeEmitter } from './scheme-emitter.ts';
import type { Scripts } from './scripts.ts';
import { perVariant, serverCode } from './server.ts';
import { signFunction } from './sign.ts';
import { urlText } from './url.ts';

/** All that one scheme puts into its module, in order: interfaces, forms, the signing function, the connection. */
export function schemeDeclarations(
  module: ModulePlan,
  scheme: SchemePlan,
  emitter: SchemeEmitter,
  called: ModuleNames,
  scripts: Scripts,
): readonly Declaration[] {
  const own = called.schemes.get(scheme.name) as SchemeNames;
  const edits = emitter.edits(scheme);
  const bare = placeOf(scheme);
  const server = serverCode(scheme, module.variants, bare, name(own.session), isRelative(scheme), called.locals);
  const endpoint: EndpointCode = ({ url, urls }, at) =>
    perVariant({ base: url, variants: urls }, module.variants, (one) =>
      one.base === 'server' ? call('joinUrl', server.url, urlText(one, at)) : urlText(one, at),
    );
  const place: Place = { ...bare, more: emitter.names(scheme, endpoint, module.variants) };
  const sign = signFunction(
    scheme,
    edits,
    own.sign,
    signDoc(scheme, emitter, edits),
    typesOf(own),
    called.locals,
    place,
  );
  return [
    ...interfaces(module, scheme, own),
    ...forms(module, scheme, own, place),
    ...(sign ? [sign] : []),
    ...factory({ module, scheme, emitter, edits, sign, called, scripts, place, own, server, endpoint }),
  ];
}

function placeOf(scheme: SchemePlan): Place {
  const byName = <T extends { readonly name: string }>(list: readonly T[]) =>
    new Map(list.map((each) => [each.name, each]));
  return {
    fields: byName(scheme.fields),
    client: byName(scheme.client),
    call: byName(scheme.call),
    saved: byName(scheme.session),
    session: 'whole',
    vars: new Map(),
    request: undefined,
    response: undefined,
    entered: undefined,
    lenient: false,
    more: new Map(),
  };
}

function typesOf(own: SchemeNames): ArgumentTypes {
  return {
    request: runtimeType('RequestParts'),
    response: runtimeType('ResponseView'),
    fields: name(own.fields),
    client: name(own.client),
    session: name(own.session),
    call: name(own.call),
    attempt: runtimeType('Attempt'),
  };
}

function interfaces(module: ModulePlan, scheme: SchemePlan, own: SchemeNames): readonly Declaration[] {
  const whole = titleOf(module, scheme);
  return [
    ...some(scheme.fields, () =>
      fieldsInterface(own.fields, doc(`What a person enters to connect ${whole}.`), scheme.fields),
    ),
    ...some(scheme.client, () =>
      fieldsInterface(own.client, doc(`What the owner of the integration holds for ${whole}.`), scheme.client),
    ),
    ...some(scheme.session, () =>
      sessionInterface(own.session, doc('What is kept from one request to the next.'), scheme.session),
    ),
    ...some(scheme.call, () => fieldsInterface(own.call, doc('What the caller passes with a request.'), scheme.call)),
  ];
}

function forms(module: ModulePlan, scheme: SchemePlan, own: SchemeNames, place: Place): readonly Declaration[] {
  const whole = titleOf(module, scheme);
  return [
    ...some(scheme.fields, () =>
      formConstant(own.form, doc(`The form that asks for what connects ${whole}.`), scheme.fields, place),
    ),
    ...some(scheme.client, () =>
      formConstant(own.clientForm, doc(`The form for what the owner of the integration holds.`), scheme.client, place),
    ),
  ];
}
