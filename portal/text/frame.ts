import { words } from "./words.ts";

/** The frame of every page, and words several pages share. */
export const frame = words(
  {
    "app.name": "善催",
    "app.skip": "跳到正文",
    "language.switch": "English",
    "nav.all": "主要页面",
    "nav.home": "我的账单",
    "nav.leave": "退出",
    "nav.leave.everywhere": "在所有设备上退出",
    "state.loading": "正在打开……",
    "state.failed": "没有打开",
    "state.retry": "再试一次",
    "state.back": "返回",
    "source.unverified": "条文待核实",
    "source.reported": "据公开报道",
    "source.verified": "已核对原文",
  },
  {
    "app.name": "FairDue",
    "app.skip": "Skip to the content",
    "language.switch": "中文",
    "nav.all": "Main pages",
    "nav.home": "My bills",
    "nav.leave": "Sign out",
    "nav.leave.everywhere": "Sign out on every device",
    "state.loading": "Opening …",
    "state.failed": "This did not open",
    "state.retry": "Try again",
    "state.back": "Back",
    "source.unverified": "article not yet verified",
    "source.reported": "as publicly reported",
    "source.verified": "compared with the original",
  },
);
