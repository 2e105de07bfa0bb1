import { bandOf } from '../../components/score-bar.tsx';
import { toX, toY, type Frame, type Point } from './plot.ts';

type Band = ReturnType<typeof bandOf>;

/** Over a few thousand points each is smaller and fainter, so that many on one spot look like many. */
const SIZES = [{ upTo: 400, radius: 5.5, alpha: 0.9 }, { upTo: 2500, radius: 4, alpha: 0.65 }, { upTo: Infinity, radius: 2.75, alpha: 0.4 }] as const;
const FADED = 0.25;
/** More rings than these would hide the points. */
const RINGS_MAX = 200;

/** How large a point is among so many. */
export function radiusOf(count: number): number {
  return sizeOf(count).radius;
}

/** Draws every point, the chosen ones last and with a ring. A band has a shape as well as a colour. */
export function drawPoints(canvas: HTMLCanvasElement, points: readonly Point[], frame: Frame, selection: ReadonlySet<string>): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const scale = window.devicePixelRatio;
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  context.scale(scale, scale);
  const style = getComputedStyle(canvas);
  const colours: Record<Band, string> = { low: style.getPropertyValue('--band-low'), middle: style.getPropertyValue('--band-middle'), high: style.getPropertyValue('--band-high') };
  const { radius, alpha } = sizeOf(points.length);
  const draw = (point: Point, isChosen: boolean): void => {
    const band = bandOf(point.score);
    context.globalAlpha = isChosen ? 1 : selection.size > 0 ? FADED : alpha;
    context.fillStyle = colours[band];
    context.beginPath();
    traceShape(context, band, toX(frame, point.score), toY(frame, point.sentiment), isChosen ? radius + 1.5 : radius);
    context.fill();
    if (isChosen) context.stroke();
  };
  context.strokeStyle = style.getPropertyValue('--ink');
  const chosen: Point[] = [];
  for (const point of points) {
    if (selection.has(point.row.locationId)) chosen.push(point);
    else draw(point, false);
  }
  context.lineWidth = chosen.length > RINGS_MAX ? 0.5 : 1.5;
  for (const point of chosen) draw(point, true);
}

function sizeOf(count: number): { radius: number; alpha: number } {
  return SIZES.find((one) => count <= one.upTo) ?? SIZES[2];
}

/** Disc, square or triangle, of about equal area. */
function traceShape(context: CanvasRenderingContext2D, band: Band, x: number, y: number, radius: number): void {
  if (band === 'high') {
    context.arc(x, y, radius, 0, 2 * Math.PI);
  } else if (band === 'middle') {
    const half = radius * 0.886;
    context.rect(x - half, y - half, 2 * half, 2 * half);
  } else {
    const half = radius * 1.35;
    context.moveTo(x, y - half * 1.1);
    context.lineTo(x + half, y + half * 0.75);
    context.lineTo(x - half, y + half * 0.75);
    context.closePath();
  }
}
