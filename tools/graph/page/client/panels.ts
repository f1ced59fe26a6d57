/** The panels of switches above the map: what their buttons say, and when they close. */
import { byId } from "./dom.js";

/** Says on each button which of its switches are on. */
export function sayStates(): void {
  for (const panel of byId("ui-switches").querySelectorAll("details")) {
    const boxes = [...panel.querySelectorAll("input")];
    const on = boxes.filter(({ checked }) => checked);
    const state = panel.querySelector(".state");
    if (state !== null) {
      state.textContent = on.length === boxes.length ? "all" : on.length === 0 ? "off" : `${on.length} of ${boxes.length}`;
      // Signs say it already to who sees them.
      state.classList.toggle("unseen", on.length > 0 && panel.querySelector("[data-sign-of]") !== null);
    }
    const kinds = new Set(on.map(({ dataset }) => dataset["kind"]));
    for (const sign of panel.querySelectorAll<HTMLElement>("[data-sign-of]")) sign.hidden = !kinds.has(sign.dataset["signOf"]);
  }
}

/** Moves an open panel to the left where it would leave the window. */
function keepInside(panel: HTMLElement): void {
  const box = panel.querySelector("fieldset");
  if (box === null || getComputedStyle(panel).position === "static") return;
  box.style.left = "0";
  box.style.left = `${Math.min(0, document.documentElement.clientWidth - 8 - box.getBoundingClientRect().right)}px`;
}

/** Keeps one panel open at most; Escape, or a press elsewhere, closes it. */
export function startPanels(): void {
  const panels = [...byId("ui-switches").querySelectorAll("details")];
  for (const panel of panels) {
    panel.addEventListener("toggle", () => {
      if (!panel.open) return;
      for (const other of panels) if (other !== panel) other.open = false;
      keepInside(panel);
    });
    panel.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !panel.open) return;
      panel.open = false;
      panel.querySelector("summary")?.focus();
    });
  }
  document.addEventListener("pointerdown", ({ target }) => {
    for (const panel of panels) if (panel.open && target instanceof Node && !panel.contains(target)) panel.open = false;
  });
}
