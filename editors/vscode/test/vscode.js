// As much of the `vscode` module as vscode-languageclient touches, so that the real client runs under Node.
"use strict";

class Disposable {
  constructor(dispose = () => {}) {
    this.dispose = dispose;
  }
  static from(...all) {
    return new Disposable(() => all.forEach((one) => one.dispose()));
  }
}

class EventEmitter {
  constructor() {
    this.listeners = new Set();
    this.event = (listener, self) => {
      const bound = self ? listener.bind(self) : listener;
      this.listeners.add(bound);
      return new Disposable(() => this.listeners.delete(bound));
    };
  }
  fire(value) {
    return [...this.listeners].map((listener) => listener(value));
  }
  dispose() {
    this.listeners.clear();
  }
}

class Position {
  constructor(line, character) {
    Object.assign(this, { line, character });
  }
}

class Range {
  constructor(start, end, endLine, endCharacter) {
    this.start = typeof start === "number" ? new Position(start, end) : start;
    this.end = typeof start === "number" ? new Position(endLine, endCharacter) : end;
  }
}

class Uri {
  constructor(text) {
    this.text = text;
    this.scheme = text.split(":")[0];
    this.path = decodeURIComponent(new URL(text).pathname);
    this.fsPath = this.path;
  }
  static parse(text) {
    return new Uri(text);
  }
  static file(path) {
    return new Uri(`file://${path}`);
  }
  toString() {
    return this.text;
  }
}

class Diagnostic {
  constructor(range, message, severity) {
    Object.assign(this, { range, message, severity });
  }
}

class Plain {
  constructor(...values) {
    this.values = values;
    this.value = values[0];
  }
}

class CancellationTokenSource {
  constructor() {
    this.token = { isCancellationRequested: false, onCancellationRequested: new EventEmitter().event };
  }
  cancel() {}
  dispose() {}
}

const events = new Map();
function event(name) {
  if (!events.has(name)) {
    events.set(name, new EventEmitter());
  }
  return events.get(name);
}

// Whatever else is asked for does nothing and answers nothing; events can be listened to and never come.
function quiet(known, label) {
  return new Proxy(known, {
    get(target, name) {
      if (name in target || typeof name === "symbol") {
        return target[name];
      }
      if (/^on[A-Z]/.test(name)) {
        return event(`${label}.${name}`).event;
      }
      return () => new Disposable();
    },
  });
}

const numbers = (...names) => Object.fromEntries(names.flatMap((name, at) => [[name, at], [at, name]]));
const collections = new Map();
const providers = [];

const languages = quiet(
  {
    createDiagnosticCollection(name) {
      const rows = new Map();
      collections.set(name, rows);
      return {
        name,
        set: (uri, found) => rows.set(uri.toString(), found ?? []),
        delete: (uri) => rows.delete(uri.toString()),
        clear: () => rows.clear(),
        get: (uri) => rows.get(uri.toString()),
        has: (uri) => rows.has(uri.toString()),
        dispose: () => rows.clear(),
        forEach: (each) => rows.forEach((found, uri) => each(Uri.parse(uri), found)),
      };
    },
    match: (selector, document) => (document.languageId === "python" ? 10 : 0),
    registerHoverProvider: (selector, provider) => register("hover", provider),
    registerCodeActionsProvider: (selector, provider) => register("codeAction", provider),
  },
  "languages",
);

function register(kind, provider) {
  providers.push({ kind, provider });
  return new Disposable();
}

const workspace = quiet(
  {
    textDocuments: [],
    notebookDocuments: [],
    workspaceFolders: undefined,
    rootPath: undefined,
    isTrusted: true,
    fs: { isWritableFileSystem: () => true },
    getConfiguration: () => ({ get: (key, otherwise) => otherwise, has: () => false, inspect: () => undefined }),
    getWorkspaceFolder: () => undefined,
    createFileSystemWatcher: () => quiet({ dispose() {} }, "watcher"),
    asRelativePath: (uri) => String(uri),
  },
  "workspace",
);

module.exports = quiet(
  {
    Disposable,
    EventEmitter,
    Position,
    Range,
    Uri,
    Diagnostic,
    CancellationTokenSource,
    CancellationError: class extends Error {},
    Location: Plain,
    DiagnosticRelatedInformation: Plain,
    MarkdownString: class extends Plain {
      appendCodeblock() {}
    },
    Hover: Plain,
    CodeLens: Plain,
    Color: Plain,
    CompletionItem: Plain,
    DocumentLink: Plain,
    InlayHint: Plain,
    CallHierarchyItem: Plain,
    TypeHierarchyItem: Plain,
    SymbolInformation: Plain,
    SnippetString: Plain,
    ThemeIcon: Plain,
    TextEdit: class {
      constructor(range, newText) {
        Object.assign(this, { range, newText });
      }
      static replace(range, text) {
        return new this(range, text);
      }
      static insert(place, text) {
        return new this(new Range(place, place), text);
      }
      static delete(range) {
        return new this(range, "");
      }
    },
    WorkspaceEdit: class {
      constructor() {
        this.edits = [];
      }
      set(uri, edits) {
        this.edits.push(...edits.map((edit) => (Array.isArray(edit) ? edit[0] : edit)));
      }
      replace(uri, range, newText) {
        this.edits.push({ range, newText });
      }
      insert(uri, place, newText) {
        this.edits.push({ range: new Range(place, place), newText });
      }
      delete(uri, range) {
        this.edits.push({ range, newText: "" });
      }
    },
    CodeAction: class {
      constructor(title, kind) {
        Object.assign(this, { title, kind });
      }
    },
    CodeActionKind: new Proxy(class {}, {
      get: (target, name) =>
        name === "Empty" || /^[A-Z]/.test(String(name)) ? codeActionKind(String(name)) : target[name],
    }),
    DiagnosticSeverity: numbers("Error", "Warning", "Information", "Hint"),
    DiagnosticTag: { Unnecessary: 1, Deprecated: 2 },
    CodeActionTriggerKind: { Invoke: 1, Automatic: 2 },
    TextDocumentSaveReason: { Manual: 1, AfterDelay: 2, FocusOut: 3 },
    TextDocumentChangeReason: { Undo: 1, Redo: 2 },
    ConfigurationTarget: { Global: 1, Workspace: 2, WorkspaceFolder: 3 },
    NotebookCellKind: { Markup: 1, Code: 2 },
    ViewColumn: { Active: -1, Beside: -2 },
    ProgressLocation: { Window: 10, Notification: 15 },
    version: "1.90.0",
    env: quiet({ appName: "Node", language: "en", clipboard: { readText: async () => "" } }, "env"),
    extensions: quiet({ all: [] }, "extensions"),
    window: quiet(
      {
        createOutputChannel: () => quiet({ append() {}, appendLine() {}, show() {}, dispose() {}, info() {} }, "output"),
        visibleTextEditors: [],
        activeTextEditor: undefined,
        tabGroups: quiet({ all: [] }, "tabGroups"),
        showErrorMessage: async (text) => process.stderr.write(`${text}\n`),
      },
      "window",
    ),
    workspace,
    languages,
    commands: quiet({ executeCommand: async () => undefined }, "commands"),
    testing: { collections, providers, event },
  },
  "vscode",
);

function codeActionKind(name) {
  const value = { Empty: "", QuickFix: "quickfix", Refactor: "refactor", Source: "source" }[name] ?? name.toLowerCase();
  return kindOf(value);
}

function kindOf(value) {
  return { value, append: (part) => kindOf(value ? `${value}.${part}` : part), contains: () => true };
}
