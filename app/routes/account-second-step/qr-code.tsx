/** A QR code, for those who see it; the words beside it say the same. */
export function QrCode({ path, size }: { path: string; size: number }) {
  return (
    <svg
      className="app-qr"
      role="img"
      aria-label="QR code of the setup key below"
      viewBox={`0 0 ${size} ${size}`}
      width={size * 5}
      height={size * 5}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
