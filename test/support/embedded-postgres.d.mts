export interface TestPostgres {
  readonly url: string;
  readonly version: string;
  readonly isDisposable: boolean;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export function startPostgres(): Promise<TestPostgres | null>;
