import { assessBench } from './assess.bench';
import { webBench } from './web.bench';
import { importBench } from './import.bench';
import { plansBench } from './plans.bench';
import { reportBench } from './report.bench';
import { startBench } from './start.bench';

const benches: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  assess: assessBench,
  import: importBench,
  web: webBench,
  plans: plansBench,
  report: reportBench,
  start: startBench,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];
if (bench) void bench(args);
else {
  process.stderr.write(
    `Benchmarks: ${Object.keys(benches).join(', ')}. Run « npm run bench -- ${Object.keys(benches)[0] ?? ''} ».\n`,
  );
  process.exitCode = 2;
}
