// Loaded into a measured server: answers each message with its processor time so far and its memory.
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  process.send({
    cpuMs: (user + system) / 1000,
    rssMb: process.memoryUsage.rss() / 1048576,
    peakMb: maxRSS / 1024,
  });
});
