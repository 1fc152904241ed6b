// Follows the update of the index that was under way when the page was made.

export function followReindex(notice) {
  if (!notice) return;
  const bar = notice.querySelector("progress");
  const events = new EventSource("/api/reindex/events");
  events.addEventListener("progress", (event) => {
    const { done, total } = JSON.parse(event.data);
    bar.max = Math.max(1, total);
    bar.value = done;
  });
  events.addEventListener("report", (event) => {
    events.close();
    notice.textContent = outcome(JSON.parse(event.data));
  });
}

function outcome({ refused, failed }) {
  if (refused) return "The update was refused; load the page again to see why.";
  if (failed.length > 0) return "The index is updated, but not all files could be read.";
  return "The index is up to date.";
}
