"""Programs get the offices their owner sees."""


def test_the_whole_tree_page_by_page(program):
    client, found, address = program("zhou"), [], "/api/v1/offices?limit=7"
    while address:
        page = client.get(address).json()
        found += page["offices"]
        address = page["next"]
    codes = [each["code"] for each in found]
    assert codes == sorted(set(codes))
    assert {each["parent"] for each in found} - {None} <= set(codes)
    assert len(codes) > 20


def test_who_belongs_to_an_office_gets_it_and_those_below(program, site):
    offices = program("wang").get("/api/v1/offices").json()["offices"]
    assert 0 < len(offices) < 20
