-- One session as a person has it: open a file, see the mark, hover, take the fix, leave. Writes what it saw as JSON.
local command = vim.split(os.getenv("PYEXPLAIN_COMMAND"), "\n")
local report = {}

local function client()
  return vim.lsp.get_active_clients()[1]
end

local function write()
  local file = io.open(os.getenv("PYEXPLAIN_REPORT"), "w")
  file:write(vim.json.encode(report))
  file:close()
end

vim.cmd("edit " .. os.getenv("PYEXPLAIN_FILE"))
local id = vim.lsp.start_client({ name = "pyexplain", cmd = command, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, id)

vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)
local mark = vim.diagnostic.get(0)[1] or {}
report.diagnostic = { code = mark.code, line = mark.lnum, column = mark.col, message = mark.message }
report.encoding = client().offset_encoding

if mark.lnum then
  vim.api.nvim_win_set_cursor(0, { mark.lnum + 1, mark.col })
end
local place = vim.lsp.util.make_position_params(0, client().offset_encoding)
local hovered = vim.lsp.buf_request_sync(0, "textDocument/hover", place, 20000) or {}
report.hover = hovered[id] and hovered[id].result and hovered[id].result.contents.value

local range = vim.lsp.util.make_range_params(0, client().offset_encoding)
range.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(), only = { "quickfix" } }
local offered = vim.lsp.buf_request_sync(0, "textDocument/codeAction", range, 20000) or {}
report.actions = {}
for _, action in ipairs(offered[id] and offered[id].result or {}) do
  table.insert(report.actions, action.title)
end
local first = offered[id] and offered[id].result and offered[id].result[1]
if first and first.edit then
  vim.lsp.util.apply_workspace_edit(first.edit, client().offset_encoding)
end
report.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
vim.wait(20000, function() return #vim.diagnostic.get(0) == 0 end, 20)
report.left = #vim.diagnostic.get(0)

vim.lsp.stop_client(id)
report.stopped = vim.wait(20000, function() return vim.lsp.client_is_stopped(id) end, 20)
write()
vim.cmd("qall!")
