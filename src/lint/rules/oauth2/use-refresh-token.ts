import { entriesOf, located, nameOf, valueAt } from '../../../model/read.ts';
import { rule } from '../../rule.ts';

export default rule({
  id: 'oauth2/use-refresh-token',
  summary: 'A refresh token is read from where the access token stands.',
  why: 'None is found, so people have to connect again each time the access token ends.',
  source: 'RFC 6749 §5.1, §6',
  severity: 'warning',
  group: 'correctness',
  examples: {
    bad: `schemes:
  oauth:
    type: oauth2
    grant: authorization_code
    authorization: { url: https://acme.example/authorize }
    token: { url: https://acme.example/token, save: { access_token: response.body.data.access_token } }
    refresh: { url: https://acme.example/refresh }
`,
    good: `schemes:
  oauth:
    type: oauth2
    grant: authorization_code
    authorization: { url: https://acme.example/authorize }
    token:
      url: https://acme.example/token
      save: { access_token: response.body.data.access_token, refresh_token: response.body.data.refresh_token }
    refresh: { url: https://acme.example/refresh }
`,
  },
  *check({ schemes }) {
    for (const { scheme } of schemes.ofType('oauth2')) {
      const grant = located(scheme.keys.get('grant'))?.value ?? '';
      const save = valueAt(scheme.keys.get('token'), 'save');
      const refresh = valueAt(scheme.node, 'refresh');
      const token = valueAt(save, 'access_token');
      const path = located(token) ?? located(valueAt(token, 'value'));
      if (!/^(?:authorization_code|device_code|password)$/.test(grant) || refresh?.kind === 'scalar') continue;
      if (path === undefined || !/^response\.body\.\w+[.[]/.test(path.value)) continue;
      // Under another name it is found by `oauth2/use-standard-names`.
      if (entriesOf(save).some((entry) => /^refresh_?token$/i.test(nameOf(entry)))) continue;
      yield {
        at: path.range,
        message: 'The refresh token is still read from the top of the response.',
        help: 'Save `refresh_token` too, or say `refresh: none` where the API gives none.',
      };
    }
  },
});
