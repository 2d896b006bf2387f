"""The words of the timeline page."""

WORDS: dict[str, tuple[str, str]] = {
    "page.timeline": ("时间轴", "Timeline"),
    "menu.timeline": ("时间轴", "Timeline"),
    "timeline.title": ("政策时间轴", "Timeline of policies"),
    "timeline.of": ("政策时间轴 {first} 至 {last}", "Policies from {first} to {last}"),
    "timeline.lead": (
        "每一行是一个层级，从左到右是成文的先后；指到一份文件就亮出它的上下游，点开看文件。在下面的细条上拖一段，就只看那一段时间。",
        "A lane is a level, time runs to the right; point at a policy and what it rests on and what rests on it lights up, click "
        "to open it. Drag over the strip to see that time alone.",
    ),
    "timeline.running": ("正在数文件……", "Counting policies …"),
    "timeline.empty": ("库中还没有文件", "The store holds no policies yet"),
    "timeline.nothing": ("这个文种没有写明日期的文件", "No policy of this type has a date"),
    "timeline.nothing.advice": ("请另选一个文种，或看全部文件。", "Choose another type, or show all policies."),
    "timeline.from": ("从哪一年", "From"),
    "timeline.to": ("到哪一年", "To"),
    "timeline.type": ("文种", "Type"),
    "timeline.earlier": ("◀ 更早", "◀ Earlier"),
    "timeline.later": ("更晚 ▶", "Later ▶"),
    "timeline.closer": ("放大", "Closer"),
    "timeline.wider": ("缩小", "Wider"),
    "timeline.all": ("全部时间", "All time"),
    "timeline.shown": ("{first} 至 {last}：{n} 份文件", "{first} to {last}: policies {n}"),
    "timeline.dense": (
        "{first} 至 {last}：{n} 份文件，每根柱是一段时间里的份数；{most} 份以内逐份显示，点一根柱就放大到那一段。",
        "{first} to {last}: {n} policies; each bar counts those of its time. Up to {most} are shown one by one: click a bar to "
        "see its time alone.",
    ),
    "timeline.none_here": (
        "{first} 至 {last}：没有文件，请看别的时间或打开关掉的层级",
        "{first} to {last}: no policies; look at another time, or switch levels on again",
    ),
    "timeline.picture": ("时间轴", "Timeline"),
    "timeline.strip": ("全部时间，拖一段来放大", "All time; drag to see a part of it"),
    "timeline.legend": ("层级；点一下可关掉或打开", "Levels; click to switch off or on"),
    "timeline.keys": (
        "左右键按时间移动，上下键换层级，回车打开。",
        "Left and right move in time, up and down between levels, Enter opens.",
    ),
    "timeline.rests": ("涉及", "Refers to"),
    "timeline.rested": ("被涉及", "Referred to by"),
    "timeline.apart": ("与图上的文件没有直接关系", "No relation to the others on screen"),
    "timeline.save": ("下载图片", "Download the picture"),
    "timeline.bar": ("{lane} {first} 至 {last}：{n} 份", "{lane} {first} to {last}: {n}"),
    "timeline.table": ("同样的内容列成表（{n} 行）", "The same as a table (rows: {n})"),
    "timeline.column.time": ("时间", "Time"),
    "timeline.column.level": ("层级", "Level"),
    "timeline.column.number": ("份数", "Policies"),
    "timeline.undated": ("{n} 份文件没有写明日期，不在图上", "Without a date, so not in the picture: {n}"),
    "timeline.undated.more": (
        "有些文件没有写明日期，不在图上；列出前 {n} 份",
        "Some policies have no date and are not in the picture; the first {n}",
    ),
}
