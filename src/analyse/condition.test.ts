import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseExpression } from '../expression/parse.ts';
import { type Domain, judgeCondition, type Verdict } from './condition.ts';

const DOMAINS: ReadonlyMap<string, Domain> = new Map<string, Domain>([
  ['region', ['eu', 'us']],
  ['tier', ['free', 'paid', undefined]],
  ['sandbox', [true, false]],
]);

const CASES: readonly (readonly [condition: string, verdict: Verdict])[] = [
  ["fields.region == 'eu'", 'depends'],
  ["fields.region == 'asia'", 'never'],
  ["fields.region != 'asia'", 'always'],
  ["fields.region == 'eu' and fields.region == 'us'", 'never'],
  ["fields.region == 'eu' or fields.region == 'us'", 'always'],
  ["fields.region in ['eu', 'us']", 'always'],
  ["fields.region in ['asia']", 'never'],
  ["fields.tier in ['free', 'paid']", 'depends'],
  ['fields.sandbox', 'depends'],
  ['not fields.sandbox', 'depends'],
  ['fields.sandbox and not fields.sandbox', 'never'],
  ["fields.sandbox and fields.region == 'eu'", 'depends'],
  ["fields.name == 'x'", 'depends'],
  ["fields.name == 'x' and fields.region == 'asia'", 'never'],
  ["fields.name == 'x' or fields.region in ['eu', 'us']", 'always'],
  ['true', 'always'],
  ['false', 'never'],
  ['1 == 1', 'always'],
  ["'eu' == fields.region if fields.sandbox else true", 'depends'],
];
for (const [condition, verdict] of CASES) {
  test(`${condition}: ${verdict}`, () => {
    const parsed = parseExpression(condition);
    assert.equal(parsed.findings, []);
    assert.is(
      judgeCondition(parsed.expr, (field) => DOMAINS.get(field)),
      verdict,
    );
  });
}

test('too many combinations are not tried', () => {
  const names = Array.from({ length: 12 }, (_, index) => `fields.f${index}`);
  const { expr } = parseExpression(`${names.join(' and ')} and false`);
  assert.is(
    judgeCondition(expr, () => [true, false]),
    'depends',
  );
});

test.run();
