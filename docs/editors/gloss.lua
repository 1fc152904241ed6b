-- Neovim 0.7 or newer: K in a Python buffer shows what the code at the cursor is about; in visual mode, what is
-- selected. Asks a running `gloss serve` by curl: at g:gloss_url, $GLOSS_URL or http://127.0.0.1:7070.
-- Copy it to ~/.config/nvim/plugin/gloss.lua.

local function ask(path, arguments, input)
  local base = vim.g.gloss_url or vim.env.GLOSS_URL or 'http://127.0.0.1:7070'
  local command = { 'curl', '-sS', '--max-time', '5', base .. path }
  vim.list_extend(command, arguments)
  return vim.fn.system(command, input)
end

-- The short answer to a question, as Markdown.
local function answer(question)
  return ask('/api/lookup', { '-G', '--data-urlencode', 'q=' .. question, '--data', 'format=md' })
end

-- Columns of the API count UTF-16 code units from 1; those of Neovim bytes from 0.
local function utf16_column(line, byte)
  return vim.str_utfindex and select(2, vim.str_utfindex(line, byte)) + 1 or byte + 1
end

local function contains(range, line, column)
  local from, to = range.start, range['end']
  local after = line > from.line or (line == from.line and column >= from.column)
  local before = line < to.line or (line == to.line and column < to.column)
  return after and before
end

-- The concept that the code at the cursor shows, as Markdown; nil if it shows none.
local function concept()
  local line, byte = unpack(vim.api.nvim_win_get_cursor(0))
  local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  local column = utf16_column(lines[line], byte)
  local body = vim.json.encode({ code = table.concat(lines, '\n'), line = line, column = column })
  local json = { '-H', 'Content-Type: application/json', '--data-binary', '@-' }
  local read, reply = pcall(vim.json.decode, ask('/api/lookup', json, body))
  for _, found in ipairs(read and reply.concepts or {}) do
    for _, range in ipairs(found.ranges) do
      if contains(range, line, column) then
        return answer(found.title)
      end
    end
  end
end

local function selection()
  vim.cmd('normal! "zy')
  return vim.fn.getreg('z')
end

local function show(markdown)
  local lines = vim.split(vim.trim(markdown), '\n')
  vim.lsp.util.open_floating_preview(lines, 'markdown', { focus_id = 'gloss', max_width = 90, wrap = true })
end

vim.api.nvim_create_user_command('GlossHover', function()
  show(concept() or answer(vim.fn.expand('<cword>')))
end, {})

vim.api.nvim_create_autocmd('FileType', {
  pattern = 'python',
  callback = function(event)
    vim.keymap.set('n', 'K', '<Cmd>GlossHover<CR>', { buffer = event.buf })
    vim.keymap.set('x', 'K', function() show(answer(selection())) end, { buffer = event.buf })
  end,
})
