import { importBench } from './import.bench';

const benches: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = { import: importBench };

const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];
if (bench) void bench(args);
else {
  process.stderr.write(
    `Benchmarks: ${Object.keys(benches).join(', ')}. Run « npm run bench -- ${Object.keys(benches)[0] ?? ''} ».\n`,
  );
  process.exitCode = 2;
}
