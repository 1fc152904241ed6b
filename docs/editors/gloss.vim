" Vim 8.2 or newer, and Neovim: K in a Python buffer looks up the word at the cursor, :Gloss WORDS anything.
" Asks a running `gloss serve` by curl: at g:gloss_url, $GLOSS_URL or http://127.0.0.1:7070.
" Copy it to ~/.vim/plugin/gloss.vim.

if exists('g:loaded_gloss')
  finish
endif
let g:loaded_gloss = 1

function! s:Ask(question) abort
  let base = get(g:, 'gloss_url', empty($GLOSS_URL) ? 'http://127.0.0.1:7070' : $GLOSS_URL)
  let command = ['curl', '-sS', '--max-time', '5', base . '/api/lookup', '-G']
  let command += ['--data-urlencode', 'q=' . a:question, '--data', 'format=text']
  return split(substitute(system(join(map(command, 'shellescape(v:val)'))), '\n\+$', '', ''), "\n")
endfunction

" A popup that goes when the cursor moves; where there are none, a window that q closes.
function! s:Show(question) abort
  let lines = s:Ask(a:question)
  if exists('*popup_atcursor')
    call popup_atcursor(lines, {'border': [], 'padding': [0, 1, 0, 1], 'maxheight': &lines - 4})
    return
  endif
  pclose
  execute 'botright' min([len(lines), &lines / 2]) . 'new'
  setlocal buftype=nofile bufhidden=wipe nobuflisted noswapfile previewwindow
  call setline(1, lines)
  setlocal nomodifiable
  nnoremap <buffer> q <C-w>c
  wincmd p
endfunction

command! -nargs=+ Gloss call s:Show(<q-args>)

augroup gloss
  autocmd!
  autocmd FileType python setlocal keywordprg=:Gloss
augroup END
