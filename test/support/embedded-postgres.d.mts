export interface TestPostgres {
  readonly url: string;
  readonly version: string;
  readonly isDisposable: boolean;
  stop(): Promise<void>;
}

export function startPostgres(): Promise<TestPostgres | null>;
