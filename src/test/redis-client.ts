import { connect, type Socket } from 'node:net';

/** The least of a Redis client: commands in order over one connection (RESP2). */
export class RedisConnection {
  readonly #socket: Socket;
  readonly #waiting: { readonly done: (value: unknown) => void; readonly failed: (error: Error) => void }[] = [];
  #text = '';

  /** @param url  `redis://host:port` */
  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.#socket = connect(Number(port), hostname);
    this.#socket.setEncoding('latin1').on('data', (text: string) => {
      this.#text += text;
      this.#read();
    });
    this.#socket.on('error', (error) => {
      for (const { failed } of this.#waiting.splice(0)) failed(error);
    });
  }

  sendCommand(words: readonly string[]): Promise<unknown> {
    const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
    this.#socket.write(`*${words.length}\r\n${parts.join('')}`);
    return new Promise((done, failed) => this.#waiting.push({ done, failed }));
  }

  close(): void {
    this.#socket.destroy();
  }

  /** Simple strings, errors, integers and bulk strings: what the commands of a store are answered with. */
  #read(): void {
    for (;;) {
      const line = /^([+\-:$])([^\r]*)\r\n/.exec(this.#text);
      if (line === null) return;
      const [whole, kind, rest = ''] = line;
      let end = whole.length;
      let value: unknown = kind === ':' ? Number(rest) : rest;
      if (kind === '$') {
        const length = Number(rest);
        if (length < 0) value = null;
        else {
          if (this.#text.length < end + length + 2) return;
          value = Buffer.from(this.#text.slice(end, end + length), 'latin1').toString('utf8');
          end += length + 2;
        }
      }
      this.#text = this.#text.slice(end);
      const { done, failed } = this.#waiting.shift() ?? {};
      if (kind === '-') failed?.(new Error(rest));
      else done?.(value);
    }
  }
}
