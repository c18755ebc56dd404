/** Prints what `vitest bench --outputJson FILE` measured: medians, and how many times the first line of its group each takes. */
import { readFileSync } from 'node:fs';

const { files } = JSON.parse(readFileSync(process.argv[2], 'utf8'));

for (const { groups } of files) {
  for (const { fullName, benchmarks } of groups) {
    console.log(`\n${fullName.split(' > ').slice(1).join(' > ')}`);
    const [first] = benchmarks;
    for (const { name, median, sampleCount } of benchmarks) {
      const times = (median / first.median).toFixed(2);
      console.log(
        `  ${median.toFixed(2).padStart(10)} ms ${times.padStart(7)} x  ${name}  (${sampleCount} runs)`,
      );
    }
  }
}
console.log('\nMedians; x: times the first line of the group.');
