import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: { "/api": "http://127.0.0.1:4181" } },
  build: { outDir: "dist", emptyOutDir: true },
});
