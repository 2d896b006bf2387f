"""What a year brings that is a state or a name of the time, not a work to finish by it."""

import re

STATE = re.compile(
    "(?:名列|位居|走在)[^，。；]{1,12}前|前[列茅]|覆盖|均衡|均等化|一体化|现代化|(?<!开)发展$|良性循环|脱贫|小康|清零|提升|好转|转变|增长|平衡|突破|达标|目标|水平|改善|增强|见效"
)
SYSTEM = re.compile(
    "(?:完善|健全|合理|高效|完备|便捷|协调|有序|先进|丰富)(?:[、，][^。；]{2,20})?的[^，。；]{0,14}(?:体系|格局|局面|模式|环境|先行[省市县区]|强[省市县区国])$"
    "|(?:服务|辐射|面向|引领)(?:全[国省球]|世界|亚太|国际|西部|中部|东部)[^。；]{0,30}的[^，。；]{0,14}(?:中心|基地|枢纽|高地|城市|[省市国])$"
)
"""A state that a year is to bring: 到2020年，建成…功能完善的养老服务体系; 2018年底前建成监测体系 is work."""
BECOMES = re.compile(
    "(?:趋于|趋向|日趋|日益|日臻|更加|更为)(?:完善|健全|成熟|规范|稳定|优化|合理|完备|科学|高效|便捷|顺畅)$"
)
"""What something is to become is a state: 政务公开机制趋于完善."""
PAPER = re.compile(
    "报告|方案|清单|台账|材料|意见|总结|文件|名单|规范|指南|办法|标准|目录|成果|案例|经验|汇编|库|规程|计划|预案|规划|制度|数据|批"
)
TELLS_OF_TIME = re.compile("，?(?:也|正|既|将)?是(?!否)")
ERA = re.compile("(?:决[胜战]|关键|攻坚|机遇|收官|冲刺|转型|过渡|窗口)(?:时|阶段)?期?$")
"""What a time is called: 到2020年，是建成…的决胜期 finishes nothing by it."""
STANDING = re.compile("(?:格局|局面|氛围|态势|生态|优势|合力|高地|机制体制|风尚)$")
"""What is formed and then lasts, whatever its attributes name (形成成果转化顺畅的良好局面)."""
