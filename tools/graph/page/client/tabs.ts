/** Two lists behind two tabs; arrows move between the tabs. */
import { byId } from "./dom.js";

/** Listens on the tabs of the page. */
export function startTabs(names: readonly string[]): void {
  const tabs = names.map((name) => byId(`ui-tab-${name}`));
  const choose = (chosen: HTMLElement): void => {
    names.forEach((name, index) => {
      const tab = tabs[index];
      tab?.setAttribute("aria-selected", `${tab === chosen}`);
      tab?.setAttribute("tabindex", tab === chosen ? "0" : "-1");
      byId(`ui-panel-${name}`).hidden = tab !== chosen;
    });
  };
  tabs.forEach((tab, index) => {
    tab.addEventListener("click", () => choose(tab));
    tab.addEventListener("keydown", ({ key }) => {
      const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
      const next = step === 0 ? undefined : tabs[(index + step + tabs.length) % tabs.length];
      if (next === undefined) return;
      choose(next);
      next.focus();
    });
  });
}
