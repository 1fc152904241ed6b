# For bash, zsh and other POSIX shells: `why mutable default` answers from a running `gloss serve`, at $GLOSS_URL or
# http://127.0.0.1:7070. Put `. /path/to/gloss.sh` into ~/.bashrc or ~/.zshrc.

why() {
    if [ $# -eq 0 ]; then
        echo "usage: why WORDS" >&2
        return 2
    fi
    # Colour only where somebody sees it; https://no-color.org
    if [ -t 1 ] && [ -z "${NO_COLOR-}" ]; then set -- always "$@"; else set -- never "$@"; fi
    _why_color=$1
    shift
    _why_width=${COLUMNS:-80}
    if [ "$_why_width" -lt 40 ]; then _why_width=40; elif [ "$_why_width" -gt 200 ]; then _why_width=200; fi
    curl -sS --max-time 5 "${GLOSS_URL:-http://127.0.0.1:7070}/api/lookup" -G --data-urlencode "q=$*" \
        --data "format=text&color=$_why_color&width=$_why_width"
}
