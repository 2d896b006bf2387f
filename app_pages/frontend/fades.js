// A box that scrolls fades at each edge behind which there is more of it: a scroll bar may lie below the window or hide.
function fadeAtEdges(box, marked = box) { // `marked`: the element whose classes say so
  const mark = () => {
    const { scrollLeft, scrollTop, clientWidth, clientHeight, scrollWidth, scrollHeight } = box;
    marked.classList.toggle("more-left", scrollLeft > 1);
    marked.classList.toggle("more-right", scrollLeft + clientWidth < scrollWidth - 1);
    marked.classList.toggle("more-below", scrollTop + clientHeight < scrollHeight - 1);
  };
  box.addEventListener("scroll", mark, { passive: true });
  new ResizeObserver(mark).observe(box);
  for (const child of box.children) new ResizeObserver(mark).observe(child);
  mark();
}
