"""What zones with an administration of their own end with: 雄安新区, 平潭综合实验区, 郑州航空港区."""

from extract.lexicon import alternation, column

ZONE_KIND = f"(?:{alternation(column('zone_kinds', 'kind'))})"
"""A pattern of the word that tells the kind of zone."""
