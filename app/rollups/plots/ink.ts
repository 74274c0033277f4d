// The colours and letters of pictures. A picture that is saved has no style sheet, so they are spelled out; the test holds
// the colours to the service's own.

export const ink = {
  text: "#0b0c0c",
  paper: "#ffffff",
  line: "#484949",
  band: "#f3f3f3",
  weak: "#7a3c1c",
  weakTint: "#fde4d7",
  strong: "#0b4144",
  strongTint: "#d0e6e7",
} as const;

export const fontFamily = "Helvetica Neue, Helvetica, Arial, DejaVu Sans, sans-serif";
