/** T opens and closes the table behind a chart, while the focus is on the chart or in the table. */
export function openBehind(chart, table) {
  const toggle = event => {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    event.preventDefault();
    table.open = !table.open;
    (table.open ? table.querySelector('summary') : chart).focus();
  };
  chart.addEventListener('keydown', toggle);
  table.addEventListener('keydown', toggle);
}
