import type { SchemeAnalysis } from '../analyse/analysis.ts';
import type { Save, Step, Steps } from '../model/app.ts';
import { textOf } from '../model/read.ts';
import { entriesPlan } from './entries.ts';
import type { SavePlan, StepPlan, StepsPlan } from './plan.ts';
import { urlPlan } from './url.ts';
import type { Values } from './values.ts';

/**
 * Requests, or the author's own module.
 *
 * @param urls  By variant: the URL that takes the place of the first request's.
 */
export function stepsPlan(
  steps: Steps,
  scheme: SchemeAnalysis,
  values: Values,
  urls: StepPlan['urls'] = {},
): StepsPlan {
  if (steps.script !== undefined) {
    const [module = '', name = ''] = steps.script.value.split('#');
    return { kind: 'script', module, name };
  }
  const plans = steps.requests.flatMap((step) => stepPlan(step, scheme, values));
  return { kind: 'requests', steps: plans.map((plan, index) => (index === 0 ? { ...plan, urls } : plan)) };
}

/** Nothing where no URL is written, which is an error and has been reported. */
function stepPlan(step: Step, scheme: SchemeAnalysis, values: Values): readonly StepPlan[] {
  if (step.url === undefined) return [];
  const expression = (node: Step['ok']) => node && values.value(node);
  const entries = entriesPlan(step, scheme, values);
  return [
    {
      ...entries,
      method: step.method?.value ?? (entries.body === undefined ? 'GET' : 'POST'),
      url: urlPlan(values.value(step.url)),
      urls: {},
      as: step.as?.value,
      read: readAs(step.read?.value),
      ok: expression(step.ok),
      refused: expression(step.refused),
      error: expression(step.error),
      label: expression(step.label),
      save: step.save.flatMap((save) => savePlan(save, values)),
      expires: expiry(step, values),
      once: step.once,
    },
  ];
}

function savePlan({ name, value, type, within }: Save, values: Values): readonly SavePlan[] {
  if (value === undefined) return [];
  const plan = values.value(value);
  // Undeclared it is what the expression gives.
  const kind = type?.value ?? plan.type.kind;
  const kept = kind === 'number' || kind === 'boolean' ? kind : 'text';
  return [{ name: name.value, value: plan, type: kept, within: within.map(textOf) }];
}

function expiry({ expiresIn, expiresAt }: Step, values: Values): StepPlan['expires'] {
  if (expiresIn !== undefined) return { as: 'in', value: values.value(expiresIn) };
  return expiresAt && { as: 'at', value: values.value(expiresAt) };
}

function readAs(read: string | undefined): StepPlan['read'] {
  return read === 'json' || read === 'form' || read === 'xml' || read === 'text' ? read : undefined;
}
