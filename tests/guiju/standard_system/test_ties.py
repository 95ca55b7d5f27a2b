"""What an edition is tied to."""

import pytest

from guiju.standard_system.references import Health
from guiju.standard_system.system import read_system
from guiju.standard_system.ties import ties
from tests.guiju.standard_system.systems import DAY, write_city, write_standard

NAMING = """# 代办 {#agency}

代办件应符合Q/LX TG201的规定。
"""
LAWFUL = """# 范围

本文件依据《优化营商环境条例》和国家有关法律法规制定。

# 受理 {#acceptance}

窗口应按GB/T 1.1—2009的规定受理。
"""


@pytest.fixture
def tied(tmp_path):
    folder = write_city(tmp_path)
    write_standard(folder, body=LAWFUL, applies_to="{posts: [综合窗口岗位], office_kinds: [政务服务中心]}")
    write_standard(folder, "TG-209", body=NAMING)
    system, _ = read_system(folder)
    return ties(system, system.library.standards["TG-201"].editions[0], DAY)


def test_whom_it_binds_is_what_its_cover_says(tied):
    assert (tied.posts, tied.bodies) == (("综合窗口岗位",), ("政务服务中心",))


def test_laws_are_named_one_by_one_and_the_law_in_general_is_not(tied):
    assert tied.laws == ("优化营商环境条例",)


def test_a_standard_it_rests_on_has_its_health(tied):
    (cited,) = tied.rests_on
    assert (str(cited.number), cited.health, cited.successor) == ("GB/T 1.1—2009", Health.REPLACED, "GB/T 1.1—2020")


def test_standards_that_name_it_are_there_clause_by_clause(tied):
    assert [(each.edition, each.clause) for each in tied.named_by] == [("TG-209/2024-01-01", "1")]
