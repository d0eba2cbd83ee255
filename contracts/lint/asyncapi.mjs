// Holds an AsyncAPI document and everything it refers to against the specification; prints what is wrong.
// Usage: node asyncapi.mjs FILE
import { Parser, fromFile } from '@asyncapi/parser';

const { document, diagnostics } = await fromFile(new Parser(), process.argv[2]).parse();
const faults = diagnostics.filter((finding) => finding.severity <= 1);
for (const fault of faults) {
  console.log(`${fault.code} ${fault.path.join('/')}: ${fault.message}`);
}
if (!document || faults.length > 0) {
  process.exit(1);
}
console.log(`${document.allMessages().length} messages on ${document.allChannels().length} channels`);
