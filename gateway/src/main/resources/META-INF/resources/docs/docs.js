// Shows the merged document with nothing from elsewhere: no proxy, no fonts, no telemetry, no assistant.
Scalar.createApiReference('#reference', {
  url: '/openapi.json',
  theme: 'default',
  layout: 'modern',
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
  defaultOpenAllTags: false,
  hideDarkModeToggle: false,
  authentication: { preferredSecurityScheme: 'bearer' },
  defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
  metaData: { title: '接口文档 · 职工之家 Staff Home API' }
});
