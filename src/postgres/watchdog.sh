# Runs the server so that it never outlives the application: the application holds the other end of
# the pipe on standard input, and however it ends, the pipe closes. Standard output is the lock of
# the data folder, held open until all is over.
#   $1 and $2: folders to remove in the end, or empty; the rest: the server's command.
trap '' INT TERM HUP
exec 3<&0 4>&1 </dev/null >&2
temporary=$1 socket=$2
shift 2
"$@" 3<&- 4>&- & server=$!
# SIGINT asks for a fast shutdown: connections are cut, a last checkpoint is written. Again and
# again, because a server that has only just begun ignores it.
{ read -r _ <&3; while kill -INT $server; do sleep 0.2; done; } 4>&- & pipe=$!
wait $server
code=$?
kill -KILL $pipe 2>/dev/null
for folder in "$temporary" "$socket"; do
    [ -z "$folder" ] || rm -rf -- "$folder"
done
exit $code
