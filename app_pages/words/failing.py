"""The words for filling an empty store and for what fails."""

WORDS: dict[str, tuple[str, str]] = {
    "fill.begin": ("本机库是空的，正在读入 data/documents 中的文件……", "The store is empty: reading data/documents …"),
    "fill.reading": ("正在读入文件……", "Reading the documents …"),
    "fill.done": ("已读入 {n} 份文件。", "Documents read: {n}."),
    "fill.读": ("[{count}] 读 {what}", "[{count}] reading {what}"),
    "fill.写入": ("[{count}] 写入 {what}", "[{count}] writing {what}"),
    "fill.移除": ("移除 {what}", "removing {what}"),
    "fill.统计": ("[{count}] 统计 {what}", "[{count}] counting: {what}"),
    "fill.beside": (
        "正在读入文件，读完以后页面上的内容会更新。",
        "Documents are being read; what the pages show changes when that is done.",
    ),
    "fill.waiting": ("另一个载入正在写这个图库，等它结束……", "Another load is writing to the store: waiting for it …"),
    "fill.failed": ("读入未能完成", "Reading the documents failed"),
    "fill.nothing": ("库是空的", "The store is empty"),
    "error.store": ("现在连不上存放数据的库", "The store can't be reached"),
    "error.store.advice": (
        "请确认数据库已启动、地址和密码正确（NEO4J_URI、NEO4J_USER、NEO4J_PASSWORD），或本机文件夹可以读写；然后刷新本页。",
        "Make sure that the database runs, that address and password are right (NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD) "
        "or that the folder can be read and written; then load this page again.",
    ),
    "error.fault": ("这一页没能显示出来", "This page could not be shown"),
    "error.fault.advice": (
        "这是程序的差错，详情已写入运行日志。请重试；若仍如此，请把日志交给维护人员。",
        "This is a fault of the program; the log holds the details. Try again, else give the log to whoever maintains it.",
    ),
    "error.again": ("重试", "Try again"),
    "error.store.said": ("程序的原话：{message}", "It said, in Chinese: {message}"),
    "error.said": ("程序的原话：{message}", "It said: {message}"),
    "home": ("回到总览", "Back to the overview"),
}
