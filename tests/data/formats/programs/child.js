const { spawnSync } = require("child_process");
const child = spawnSync(process.argv[2], ["main.py", "chain"], { encoding: "utf8" });
console.log({ status: child.status, stderr: child.stderr });
