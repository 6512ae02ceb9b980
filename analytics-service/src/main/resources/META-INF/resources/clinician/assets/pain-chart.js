import * as echarts from './echarts-6.0.0/echarts.esm.min.js';

const HEIGHT = { stages: 20, pain: 176, sessions: 20, reach: 62, gap: 7, axis: 18, zoom: 16, handle: 10 };
const WEEK = 7;
const DENSE_FROM_DAYS = 140;
const SCALE = 10;
const LABEL_SPACING = 13;
const LETTER_WIDTH = 6.2;

/** Draws the course of pain. What is shown on a day stands above it, and is said aloud when the keyboard moves there. */
export function drawPain(frame, drawn) {
  const { chart, words } = drawn;
  const say = (key, ...figures) => figures.reduce((text, figure, i) => text.replace(`{${i}}`, figure), words[key]);
  const day = dayNames(chart.first, drawn.language);
  const number = new Intl.NumberFormat(drawn.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(drawn.language, { style: 'percent', maximumFractionDigits: 0 });

  const readout = element('p', { className: 'readout' });
  const spoken = element('p', { className: 'aside', ariaLive: 'polite' });
  const canvas = element('div', { className: 'canvas' });
  const cursor = element('div', { className: 'cursor', hidden: true });
  const stage = element('div', { className: 'stage', tabIndex: 0 });
  stage.setAttribute('role', 'application');
  stage.setAttribute('aria-label', words.name);
  stage.setAttribute('aria-description', words.help);
  stage.append(canvas, cursor);
  frame.append(readout, stage, spoken, key(words));

  const plot = echarts.init(canvas, null, { renderer: 'svg', height: totalHeight() });
  const shown = { from: chart.shownFrom, to: chart.days - 1 };
  let at = chart.days - 1;

  const draw = () => plot.setOption(option(chart, words, day, number, colours(), shown, frame.clientWidth), true);
  const redraw = () => requestAnimationFrame(() => {
    draw();
    tell(clamp(at));
  });
  const show = (from, to) => {
    Object.assign(shown, { from, to });
    draw();
    tell(clamp(at));
  };
  const settle = debounced(redraw);
  const clamp = i => Math.min(shown.to, Math.max(shown.from, i));
  const tell = i => {
    at = i;
    const x = plot.convertToPixel({ xAxisIndex: 1 }, i);
    cursor.hidden = false;
    cursor.style.transform = `translateX(${Math.round(x)}px)`;
    readout.replaceChildren(...account(i));
  };

  function account(i) {
    const parts = [strong(day.long(i)), ...location(words.leg, chart.leg, i, 'leg'), ...location(words.back, chart.back, i, 'back')];
    const sessions = chart.sessions.filter(session => session.day === i);
    parts.push(...sessions.map(session => part(sessionText(session))));
    if (chart.distal[i] !== null) {
      parts.push(part(say('reached', words[`distal${chart.distal[i]}`])));
    }
    if ([...chart.leg.flares, ...chart.back.flares].some(within(i))) {
      parts.push(part(words.flare, 'bad'));
    }
    if (chart.calledFlare.includes(i)) {
      parts.push(part(words.calledFlare, 'bad'));
    }
    if (chart.pauses.some(within(i))) {
      parts.push(part(words.pause));
    }
    parts.push(...chart.course.filter(mark => mark.day === i).map(mark => part(mark.text)));
    return parts;
  }

  function location(name, line, i, className) {
    const score = line.scores[i] ?? words.noScore;
    const mean = line.means[i] === null ? '' : ` (${words.mean} ${number.format(line.means[i])}, ${say('ofDays', line.meansOf[i])})`;
    const recalled = line.recalled[i] === null ? '' : `, ${say('recalled', line.recalled[i])}`;
    return [part(`${name} ${score}${mean}${recalled}`, className)];
  }

  function sessionText(session) {
    const both = scores => scores && (scores.leg0To10 ?? scores.back0To10) !== null
      ? `${scores.leg0To10 ?? '–'}/${scores.back0To10 ?? '–'}` : null;
    const told = ['before', 'during', 'after', 'nextMorning']
      .filter(when => both(session[when]))
      .map(when => say(when, both(session[when])));
    const verdict = session.broken === null ? words.notRated
      : session.broken.length === 0 ? words.withinLimits : session.broken.join('; ');
    return [
      words.session,
      session.dose === null ? null : say('dose', percent.format(session.dose)),
      session.effort0To10 === null ? null : say('effort', session.effort0To10),
      told.length ? `${words.legBack} ${told.join(', ')}` : null,
      verdict,
    ].filter(Boolean).join(', ');
  }

  stage.addEventListener('keydown', event => {
    const step = { ArrowLeft: at - 1, ArrowRight: at + 1, PageUp: at - WEEK, PageDown: at + WEEK, Home: shown.from, End: shown.to }[event.key];
    if (step === undefined) {
      return;
    }
    event.preventDefault();
    tell(clamp(step));
    spoken.textContent = readout.textContent;
  });
  stage.addEventListener('focus', () => tell(clamp(at)));
  plot.getZr().on('mousemove', event => {
    const i = Math.round(plot.convertFromPixel({ xAxisIndex: 1 }, event.offsetX));
    if (i >= shown.from && i <= shown.to) {
      tell(i);
    }
  });
  plot.on('datazoom', () => {
    const zoom = plot.getOption().dataZoom[0];
    if (zoom.startValue !== shown.from || zoom.endValue !== shown.to) {
      Object.assign(shown, { from: zoom.startValue, to: zoom.endValue });
      settle();
    }
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  new ResizeObserver(() => {
    plot.resize({ height: totalHeight() });
    redraw();
  }).observe(stage);

  draw();
  tell(at);
  return { show };
}

function option(chart, words, day, number, colour, shown, width) {
  const narrow = width < 480;
  const days = shown.to - shown.from + 1;
  const dense = days > (narrow ? DENSE_FROM_DAYS / 2 : DENSE_FROM_DAYS);
  const tops = layout();
  const right = narrow ? 12 : 126;
  const left = narrow ? 56 : 92;
  const dayWidth = (width - left - right) / days;
  const categories = Array.from({ length: chart.days }, (unused, i) => i);
  const grid = (top, height) => ({ left, right, top, height });
  const xAxis = (gridIndex, last) => ({
    type: 'category', gridIndex, data: categories, boundaryGap: true,
    axisLine: { show: last, lineStyle: { color: colour.line } }, axisTick: { show: false },
    axisLabel: { show: last, color: colour.quiet, fontSize: 11, formatter: i => day.short(Number(i)), interval: i => dense ? day.isFirst(i) : day.isMonday(i), hideOverlap: true },
    splitLine: { show: false },
  });
  const hiddenY = gridIndex => ({ type: 'value', gridIndex, min: 0, max: 1, show: false });
  const name = (gridIndex, text) => ({
    ...hiddenY(gridIndex), show: true, axisLabel: { show: false }, splitLine: { show: false },
    name: text, nameLocation: 'middle', nameRotate: 0, nameGap: 8,
    nameTextStyle: { color: colour.quiet, align: 'right', fontSize: 11 },
  });
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit', color: colour.ink },
    aria: { enabled: false },
    grid: [grid(tops.stages, HEIGHT.stages), grid(tops.pain, HEIGHT.pain), grid(tops.sessions, HEIGHT.sessions), grid(tops.reach, HEIGHT.reach)],
    xAxis: [xAxis(0, false), xAxis(1, false), xAxis(2, false), xAxis(3, true)],
    yAxis: [
      name(0, words.stage),
      { type: 'value', gridIndex: 1, min: 0, max: SCALE, interval: 2, axisLabel: { color: colour.quiet, fontSize: 11 }, splitLine: { lineStyle: { color: colour.faint } } },
      name(2, words.sessions),
      {
        type: 'value', gridIndex: 3, min: 0, max: 5, interval: 1,
        axisLabel: { color: colour.quiet, fontSize: 10, formatter: rank => narrow && rank % 2 === 0 ? '' : words[`distal${rank}`], width: left - 10, overflow: 'truncate' },
        splitLine: { lineStyle: { color: colour.faint } },
      },
    ],
    dataZoom: [
      { type: 'inside', xAxisIndex: [0, 1, 2, 3], startValue: shown.from, endValue: shown.to, zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false, minValueSpan: WEEK },
      {
        type: 'slider', xAxisIndex: [0, 1, 2, 3], startValue: shown.from, endValue: shown.to, left, right, bottom: 4, height: HEIGHT.zoom, minValueSpan: WEEK,
        showDetail: false, brushSelect: true, borderColor: colour.line, fillerColor: colour.filler, backgroundColor: 'transparent',
        dataBackground: { lineStyle: { color: colour.line }, areaStyle: { color: colour.faint } },
        selectedDataBackground: { lineStyle: { color: colour.leg }, areaStyle: { color: colour.faint } },
        handleStyle: { color: colour.paper, borderColor: colour.quiet }, moveHandleStyle: { color: colour.line },
      },
    ],
    series: [
      stages(chart, colour, shown, dayWidth),
      { ...mean(chart.leg, words.leg, colour.leg, 'solid'), markLine: marks(chart, words, number, colour, narrow) },
      mean(chart.back, words.back, colour.back, [7, 3]),
      scores(chart.leg, colour.leg, 'circle', dense, areas([...chart.leg.flares, ...chart.back.flares], chart.pauses, colour)),
      scores(chart.back, colour.back, 'rect', dense),
      sessions(chart, colour, dense),
      reach(chart, colour, dense),
    ],
  };
}

/** The pain at the start, and from where on the change means something; labels keep out of each other's way. */
function marks(chart, words, number, colour, narrow) {
  const lines = [['leg', chart.leg], ['back', chart.back]].flatMap(([where, line]) => [
    { at: line.baseline, type: 'dotted', colour: colour[where], text: `${words[where]} ${words.atStart}` },
    { at: line.meaningful, type: 'dashed', colour: colour[where], text: `${words[where]} ${words.meaningful}` },
  ]).filter(line => line.at !== null).sort((a, b) => b.at - a.at);
  let lowest = -Infinity;
  return {
    silent: true, symbol: 'none',
    data: lines.map(line => {
      const y = (SCALE - line.at) / SCALE * HEIGHT.pain;
      lowest = Math.max(y, lowest + LABEL_SPACING);
      return {
        yAxis: line.at,
        lineStyle: { type: line.type, color: line.colour, width: 1 },
        label: { show: !narrow, position: 'end', formatter: `${line.text} ${number.format(line.at)}`, color: line.colour, fontSize: 10.5, offset: [0, lowest - y] },
      };
    }),
  };
}

/** A band for each stage, and a diamond for each decision of a clinician. */
function stages(chart, colour, shown, dayWidth) {
  const label = run => {
    const letters = Math.floor(((Math.min(run.to, shown.to) - Math.max(run.from, shown.from) + 1) * dayWidth - 8) / LETTER_WIDTH);
    return run.label.length <= letters ? run.label : letters > 5 ? `${run.label.slice(0, letters - 1)}…` : run.label.slice(0, Math.min(1, letters));
  };
  return {
    type: 'scatter', xAxisIndex: 0, yAxisIndex: 0, symbol: 'diamond', symbolSize: 11, z: 5,
    itemStyle: { color: colour.ink, borderColor: colour.paper, borderWidth: 1 },
    data: chart.course.filter(mark => mark.decided).map(mark => [mark.day, 1]),
    markArea: {
      silent: true,
      label: { position: 'insideLeft', color: colour.ink, fontSize: 11 },
      data: chart.stages.map((run, i) => [
        { xAxis: run.from, name: label(run), itemStyle: { color: i % 2 ? colour.bandOdd : colour.bandEven } },
        { xAxis: run.to },
      ]),
    },
  };
}

function mean(line, name, colour, dash) {
  return {
    type: 'line', xAxisIndex: 1, yAxisIndex: 1, name, data: line.means, connectNulls: false, showSymbol: false,
    lineStyle: { color: colour, width: 2.5, type: dash }, itemStyle: { color: colour }, z: 4,
  };
}

/** Dots, joined where day follows day. */
function scores(line, colour, symbol, dense, markArea) {
  return {
    type: 'line', xAxisIndex: 1, yAxisIndex: 1, data: line.scores, connectNulls: false, symbol, symbolSize: dense ? 2 : 4, showAllSymbol: true,
    lineStyle: { color: colour, width: dense ? 0 : 1, opacity: 0.35 }, itemStyle: { color: colour, opacity: dense ? 0.5 : 0.75 }, z: 3,
    emphasis: { disabled: true }, markArea,
  };
}

function areas(flares, pauses, colour) {
  const area = fill => span => [{ xAxis: span.from, itemStyle: { color: fill } }, { xAxis: span.to }];
  return { silent: true, data: [...flares.map(area(colour.flare)), ...pauses.map(area(colour.pause))] };
}

/** A dot within the limits, a triangle beyond them, a ring where too little was told. */
function sessions(chart, colour, dense) {
  const kind = session => session.broken === null ? 'unknown' : session.broken.length ? 'broken' : 'fine';
  const look = {
    fine: { symbol: 'circle', itemStyle: { color: colour.good } },
    broken: { symbol: 'triangle', symbolSize: dense ? 7 : 10, itemStyle: { color: colour.bad } },
    unknown: { symbol: 'circle', itemStyle: { color: colour.paper, borderColor: colour.quiet, borderWidth: 1.5 } },
  };
  return {
    type: 'scatter', xAxisIndex: 2, yAxisIndex: 2, symbolSize: dense ? 3 : 7,
    data: chart.sessions.map(session => ({ value: [session.day, 0.5], ...look[kind(session)] })),
  };
}

function reach(chart, colour, dense) {
  return {
    type: 'line', step: 'middle', xAxisIndex: 3, yAxisIndex: 3, data: chart.distal, connectNulls: false,
    symbol: 'circle', symbolSize: dense ? 2 : 4, showAllSymbol: true, lineStyle: { color: colour.reach, width: 1.5 }, itemStyle: { color: colour.reach },
  };
}

function layout() {
  const stages = 8;
  const pain = stages + HEIGHT.stages + HEIGHT.gap;
  const sessionsTop = pain + HEIGHT.pain + HEIGHT.gap;
  const reachTop = sessionsTop + HEIGHT.sessions + HEIGHT.gap;
  return { stages, pain, sessions: sessionsTop, reach: reachTop };
}

function totalHeight() {
  return layout().reach + HEIGHT.reach + HEIGHT.axis + HEIGHT.zoom + HEIGHT.handle + HEIGHT.gap;
}

/** The colours of the page as they are now, light or dark. */
function colours() {
  const style = getComputedStyle(document.documentElement);
  const names = ['ink', 'quiet', 'paper', 'line', 'faint', 'leg', 'back', 'reach', 'good', 'bad', 'flare', 'pause', 'filler', 'band-even', 'band-odd'];
  return Object.fromEntries(names.map(name => [name.replace(/-(.)/, (all, letter) => letter.toUpperCase()), style.getPropertyValue(`--${name}`).trim()]));
}

function dayNames(first, language) {
  const [year, month, date] = first.split('-').map(Number);
  const on = i => new Date(Date.UTC(year, month - 1, date + i));
  const locale = language === 'en' ? 'en-GB' : language; // the day before the month, as everywhere on the page
  const long = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const short = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short' });
  return {
    long: i => long.format(on(i)),
    short: i => short.format(on(i)),
    isMonday: i => on(i).getUTCDay() === 1,
    isFirst: i => on(i).getUTCDate() === 1,
  };
}

function key(words) {
  const list = element('ul', { className: 'key' });
  list.setAttribute('aria-hidden', 'true');
  list.append(...[
    ['leg', words.leg], ['back', words.back], ['flare', words.flare], ['pause', words.pause],
    ['fine', `${words.session}: ${words.withinLimits}`], ['broken', `${words.session}: ${words.beyondLimits}`], ['decided', words.decided],
  ].map(([className, text]) => {
    const entry = element('li');
    entry.append(element('i', { className }), ` ${text}`);
    return entry;
  }));
  return list;
}

/** Once the hand rests: drawing again under a moving brush would fight it. */
function debounced(action) {
  let waiting;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(action, 120);
  };
}

function within(i) {
  return span => span.from <= i && i <= span.to;
}

function element(tag, properties = {}) {
  return Object.assign(document.createElement(tag), properties);
}

function strong(text) {
  return element('strong', { textContent: text });
}

function part(text, className = '') {
  return element('span', { textContent: text, className });
}
