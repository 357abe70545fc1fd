const needed = 24;
const [major] = process.versions.node.split('.');

if (Number(major) !== needed) {
  console.error(
    `Node ${needed} is missing: it comes with the npm package "node", whose install step did not run here; this is Node ${process.versions.node}.`,
  );
  process.exit(1);
}
