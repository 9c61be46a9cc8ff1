import { readFileSync } from "fs";
const { loadPyodide } = await import(process.argv[2] + "/pyodide/pyodide.mjs");
const python = await loadPyodide();
python.FS.writeFile("/home/pyodide/shop.py", readFileSync("shop.py", "utf8"));
try {
  python.runPython("import shop\nshop.database({})");
} catch (error) {
  console.error(error);
}
