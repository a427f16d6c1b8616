import type { KeyboardEvent, Menu, MenuItem, MenuItemConstructorOptions } from 'electron';

type Templates = (MenuItemConstructorOptions | MenuItem)[];

/** A menu that keeps its template, so that a test can read and press it. */
class StandInMenu implements Pick<Menu, 'popup'> {
  readonly template: Templates;
  private readonly onPopup: (menu: StandInMenu) => void;

  constructor(template: Templates, onPopup: (menu: StandInMenu) => void) {
    this.template = template;
    this.onPopup = onPopup;
  }

  popup(): void {
    this.onPopup(this);
  }

  /** Every entry that stands in this menu or in a menu inside it. */
  items(): MenuItemConstructorOptions[] {
    const inside = (template: Templates): MenuItemConstructorOptions[] =>
      template.flatMap((item) => {
        const own = item as MenuItemConstructorOptions;
        return [own, ...(Array.isArray(own.submenu) ? inside(own.submenu) : [])];
      });
    return inside(this.template);
  }

  getMenuItemById(id: string): MenuItemConstructorOptions | null {
    return this.items().find((candidate) => candidate.id === id) ?? null;
  }

  /** A greyed entry can't be pressed. */
  press(id: string): void {
    const item = this.getMenuItemById(id);
    if (item?.click === undefined) throw new Error(`the menu has no entry "${id}"`);
    if (item.enabled === false) return;
    item.click(undefined as unknown as MenuItem, undefined, {} as KeyboardEvent);
  }
}

export type { StandInMenu };

/** The class `Menu` of one stand-in, and what it shows. */
export function createMenus() {
  let application: StandInMenu | undefined;
  let popup: StandInMenu | undefined;
  const Menu = {
    buildFromTemplate: (template: Templates) =>
      new StandInMenu(template, (menu) => {
        popup = menu;
      }),
    getApplicationMenu: () => application ?? null,
    setApplicationMenu: (menu: StandInMenu | null) => {
      application = menu ?? undefined;
    },
  };
  const shown = {
    get application() {
      return application;
    },
    /** The menu that popped up since this was last asked. */
    takePopup() {
      const taken = popup;
      popup = undefined;
      return taken;
    },
  };
  return { Menu, shown };
}
