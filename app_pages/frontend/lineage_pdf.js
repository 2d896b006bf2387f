// ---- PDF, written here: pages of A3 with the picture on them as an image, so that every character looks as on the screen without any
// font in the file; over it the words once more, unseen, to be searched and copied.

const A3 = { width: 1190.55, height: 841.89, margin: 28 };
const SMALLEST = 0.7; // a picture is made at most so much smaller to fit one page
const OVERLAP = 110; // px that a page repeats of the one before: no card is higher, so each is whole on one of them

function pagesOf(width, height, head) { // which stretch of the picture each page shows, in px, and how large
  const across = A3.width - 2 * A3.margin, down = A3.height - 2 * A3.margin, whole = Math.min(across / width, 1);
  const one = Math.min(whole, down / height);
  if (one >= whole * SMALLEST) return { scale: one, pages: [{ from: 0, to: height, repeated: 0 }] };
  const pages = [{ from: 0, to: down / whole, repeated: 0 }];
  while (pages.at(-1).to < height) { // further pages repeat the heads of the lanes
    const from = pages.at(-1).to - OVERLAP;
    pages.push({ from, to: Math.min(from + down / whole - head, height), repeated: head });
  }
  return { scale: whole, pages };
}

function wordsOf(data, head) { // every word of the picture and where it stands
  const words = data.heading.map((text, i) => ({ x: 8, y: HEADING.first + i * HEADING.apart, size: HEADING.size, text }));
  for (const lane of data.lanes) words.push({ x: lane.x + 8, y: head - 15, size: 15, text: `${lane.name} ${lane.count}` });
  for (const card of data.cards) {
    card.lines.forEach((text, i) => words.push({ x: card.x + 13, y: head + card.y + 22 + i * 18, size: 13, text }));
    words.push({ x: card.x + 13, y: head + card.y + card.height - 11, size: 12, text: card.foot });
  }
  return words;
}

const hex = (text) => [...Array(text.length).keys()].map((i) => text.charCodeAt(i).toString(16).padStart(4, "0")).join("");

function toUnicode() { // the unseen font's codes are UTF-16: each stands for itself
  const ranges = [...Array(256).keys()].map((i) => i.toString(16).padStart(2, "0")).map((high) => `<${high}00> <${high}ff> <${high}00>`);
  const blocks = [ranges.slice(0, 100), ranges.slice(100, 200), ranges.slice(200)].map((block) => `${block.length} beginbfrange\n${block.join("\n")}\nendbfrange`);
  return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Same def /CMapType 2 def\n"
    + `1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join("\n")}\nendcmap end end`;
}

function strip(canvas, scale, from, to) { // a stretch of the canvas as the bytes of a JPEG
  const piece = document.createElement("canvas");
  piece.width = canvas.width;
  piece.height = Math.max(1, Math.round((to - from) * scale));
  piece.getContext("2d").drawImage(canvas, 0, -Math.round(from * scale));
  const bytes = atob(piece.toDataURL("image/jpeg", 0.92).split(",")[1]);
  return { width: piece.width, height: piece.height, bytes };
}

class PdfFile { // numbered objects one behind the other, and the table of where each begins; all as Latin-1
  constructor() { this.text = "%PDF-1.5\n"; this.starts = []; }

  reserve() { return this.starts.push(0); }

  write(body, stream = null, number = this.reserve()) {
    this.starts[number - 1] = this.text.length;
    const head = stream === null ? body : body.replace(/>>$/, ` /Length ${stream.length} >>`);
    this.text += `${number} 0 obj\n${head}\n${stream === null ? "" : `stream\n${stream}\nendstream\n`}endobj\n`;
    return number;
  }

  finish(root, info) {
    const at = this.text.length, rows = this.starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
    this.text += `xref\n0 ${this.starts.length + 1}\n0000000000 65535 f \n${rows}`
      + `trailer\n<< /Size ${this.starts.length + 1} /Root ${root} 0 R /Info ${info} 0 R >>\nstartxref\n${at}\n%%EOF\n`;
    return Uint8Array.from(this.text, (character) => character.charCodeAt(0));
  }
}

function unseenFont(file) {
  const descriptor = file.write("<< /Type /FontDescriptor /FontName /Unseen /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>");
  const below = file.write(`<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Unseen /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /CIDToGIDMap /Identity >>`);
  const map = file.write("<< >>", toUnicode());
  return file.write(`<< /Type /Font /Subtype /Type0 /BaseFont /Unseen /Encoding /Identity-H /DescendantFonts [${below} 0 R] /ToUnicode ${map} 0 R >>`);
}

function pdfOf({ canvas, scale }, { width, height, head }, data) {
  const file = new PdfFile(), font = unseenFont(file), tree = file.reserve(), fit = pagesOf(width, height, head);
  const words = wordsOf(data, head), top = A3.height - A3.margin;
  const pages = fit.pages.map(({ from, to, repeated }) => {
    const images = [], lines = [], place = (start, end, y) => { // a stretch of the picture, its upper edge at y
      const { bytes, ...size } = strip(canvas, scale, start, end);
      images.push(file.write(`<< /Type /XObject /Subtype /Image /Width ${size.width} /Height ${size.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode >>`, bytes));
      const tall = (end - start) * fit.scale;
      lines.push(`q ${width * fit.scale} 0 0 ${tall} ${A3.margin} ${y - tall} cm /I${images.length} Do Q`);
      for (const word of words.filter((one) => one.y > start && one.y <= end)) {
        lines.push(`BT 3 Tr /F ${word.size * fit.scale} Tf ${A3.margin + word.x * fit.scale} ${y - (word.y - start) * fit.scale} Td <${hex(word.text)}> Tj ET`);
      }
    };
    if (repeated) place(0, repeated, top);
    place(from, to, top - repeated * fit.scale);
    const drawn = file.write("<< >>", lines.join("\n")), named = images.map((image, i) => `/I${i + 1} ${image} 0 R`).join(" ");
    return file.write(`<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${A3.width} ${A3.height}] /Contents ${drawn} 0 R /Resources << /XObject << ${named} >> /Font << /F ${font} 0 R >> >> >>`);
  });
  file.write(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(" ")}] >>`, null, tree);
  const root = file.write(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  return file.finish(root, file.write(`<< /Title <feff${hex(data.heading.join(""))}> >>`));
}

async function savePdf(view, data) { // → how large, 1 as life
  const picture = standAlone(view, data), image = await painted(picture, 2.5);
  saveBlob(new Blob([pdfOf(image, picture, data)], { type: "application/pdf" }), `${data.file}.pdf`);
  return image.scale;
}
