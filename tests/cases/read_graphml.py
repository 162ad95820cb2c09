"""Reads a GraphML file with networkx and igraph, as far as they are installed, and compares what they see."""
import sys

FIELDS = ("label", "interaction", "status", "weight", "quote")


def check_edges(reader, edges):
    assert edges, reader + " sees no edges"
    for edge in edges:
        for field in FIELDS:
            assert edge.get(field) not in (None, ""), "%s: edge without %s: %r" % (reader, field, edge)
        assert edge["weight"] >= 1, "%s: weight %r" % (reader, edge["weight"])


def main(path):
    seen = {}
    try:
        import networkx
    except ImportError:
        print("networkx is not installed")
    else:
        graph = networkx.read_graphml(path)
        check_edges("networkx", [data for _, _, data in graph.edges(data=True)])
        seen["networkx"] = (sorted(data["label"] for _, data in graph.nodes(data=True)), graph.number_of_edges())
    try:
        import igraph
    except ImportError:
        print("igraph is not installed")
    else:
        graph = igraph.Graph.Read_GraphML(path)
        check_edges("igraph", [edge.attributes() for edge in graph.es])
        seen["igraph"] = (sorted(graph.vs["label"]), graph.ecount())
    assert len(set(map(repr, seen.values()))) <= 1, "readers disagree: %r" % seen


main(sys.argv[1])
