/** A person with a browser: keeps cookies, follows redirects and fills in the forms that they are shown. */
export interface Visitor {
  /**
   * Goes to a URL and on, until the server sends them to one that begins with `until`, or shows a page without a form.
   *
   * @param entries  What is entered into fields of these names; hidden fields are sent as they are. `cancel`: they click what
   *   says that, where a page has it.
   * @returns        Where they were sent at last, or the text of the last page.
   */
  visit(url: string, until: string, entries?: Readonly<Record<string, string>>): Promise<string>;
}

export function visitor(): Visitor {
  const cookies = new Map<string, string>();
  async function open(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }
  return {
    async visit(start, until, entries = {}) {
      let url = start;
      let response = await open(url);
      for (let step = 0; step < 20; step += 1) {
        const location = response.headers.get('location');
        if (location !== null) {
          url = new URL(location, url).href;
          if (url.startsWith(until)) return url;
          response = await open(url);
          continue;
        }
        const page = await response.text();
        const [, refusal] = /<a[^>]*href="([^"]*)"[^>]*>[^<]*cancel/i.exec(page) ?? [];
        if (refusal !== undefined && 'cancel' in entries) {
          url = new URL(refusal.replaceAll('&amp;', '&'), url).href;
          response = await open(url);
          continue;
        }
        const form = /<form[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/s.exec(page);
        if (form === null) return page;
        const body = new URLSearchParams();
        for (const [input] of (form[2] ?? '').matchAll(/<input[^>]*>/g)) {
          const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(input)?.[1];
          const name = attribute('name');
          if (name !== undefined) body.set(name, entries[name] ?? attribute('value') ?? 'x');
        }
        url = new URL((form[1] ?? '').replaceAll('&amp;', '&'), url).href;
        response = await open(url, { method: 'POST', body });
      }
      throw new Error('The person is sent in circles.');
    },
  };
}
