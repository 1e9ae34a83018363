import { Client, type ClientConfig } from 'pg';

/**
 * A connection that somebody always listens to. The pool stops listening when it hands one out, the ORM begins a moment
 * later: a server that ends it in between would end the process. What it is asked next is refused all the same.
 */
export class HeardClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
