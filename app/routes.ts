import { index, type RouteConfig, route } from "@remix-run/route-config";

// Every address of the service. Ids are lower-case framework codes, section numbers and area ids.
export default [
  index("routes/home/route.tsx"),
  route("sign-in", "routes/sign-in/route.tsx"),
  route("sign-out", "routes/sign-out/route.tsx"),
  route("invitations/:token", "routes/invitation/route.tsx"),
  route("account", "routes/account/route.tsx"),
  route("terms", "routes/terms/route.tsx"),
  route("interests", "routes/interests/route.tsx"),
  route("interests/declaration", "routes/interests-declaration/route.ts"),
  route("interests/:interest", "routes/interest/route.tsx"),
  route("interests/:interest/change", "routes/interest-change/route.tsx"),
  route("interests/:interest/end", "routes/interest-end/route.tsx"),

  route("frameworks", "routes/frameworks/route.tsx"),
  route("frameworks/:framework", "routes/framework/route.tsx"),
  route("frameworks/:framework/comments", "routes/framework-comments/route.tsx"),
  route("frameworks/:framework/answers", "routes/framework-answers/route.tsx"),
  route("frameworks/:framework/print", "routes/framework-print/route.tsx"),
  route("frameworks/:framework/sections/:section", "routes/section/route.tsx"),
  route("frameworks/:framework/sections/:section/draft", "routes/section-draft/route.ts"),
  route("frameworks/:framework/sections/:section/comments", "routes/section-comments/route.tsx"),
  route("frameworks/:framework/sections/:section/levels", "routes/section-levels/route.tsx"),
  route("comments/:comment", "routes/comment/route.tsx"),
  route("comments/:comment/withdrawal", "routes/comment-withdrawal/route.tsx"),
  route("sources", "routes/sources/route.tsx"),
  route("sources/:source", "routes/source/route.tsx"),
  route("unfinished", "routes/unfinished/route.ts"),

  route("areas", "routes/areas/route.tsx"),
  route("areas/:area", "routes/area/route.tsx"),
  route("areas/:area/:framework/:section", "routes/cell/route.tsx"),
  route("exports", "routes/exports/route.tsx"),
  route("exports/:file", "routes/export-file/route.ts"),

  route("help", "routes/help/route.tsx"),
  route("accessibility-statement", "routes/accessibility-statement/route.tsx"),
  route("privacy", "routes/privacy/route.tsx"),
  route("cookies", "routes/cookies/route.tsx"),
  route("*", "routes/not-found/route.tsx"),
] satisfies RouteConfig;
