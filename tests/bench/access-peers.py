"""Shortest paths by scipy or igraph over the arcs that the bench wrote: times and results go back as files."""
import json
import statistics
import sys
import time

import numpy

NEVER = 0xFFFFFFFF
# A search takes igraph a good part of a minute at England's size.
SLOW_RUNS = 1


def scipy_peer(offsets, nodes, times):
    import scipy
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import dijkstra

    size = len(offsets) - 1
    graph = csr_array((times, nodes, offsets), shape=(size, size))
    return scipy.__version__, lambda sources: lambda: dijkstra(graph, indices=sources, min_only=True)


def igraph_peer(offsets, nodes, times):
    import igraph

    size = len(offsets) - 1
    tails = numpy.repeat(numpy.arange(size, dtype=numpy.int64), numpy.diff(offsets))
    arcs = numpy.column_stack([tails, nodes.astype(numpy.int64)])

    graph = igraph.Graph(n=size + 1, edges=arcs, directed=True)
    graph.es["time"] = times

    def prepare(sources):
        # One more node with an arc of no time to every source: igraph has no search from many.
        graph.delete_edges(range(len(arcs), graph.ecount()))
        graph.add_edges([(size, source) for source in sources])
        graph.es[len(arcs) :]["time"] = 0
        return lambda: numpy.array(graph.distances(source=[size], weights="time")[0][:size])

    return igraph.__version__, prepare


def main(who, folder):
    offsets = numpy.fromfile(f"{folder}/offsets", dtype=numpy.int32)
    nodes = numpy.fromfile(f"{folder}/nodes", dtype=numpy.int32)
    times = numpy.fromfile(f"{folder}/times", dtype=numpy.uint32).astype(numpy.float64)
    with open(f"{folder}/questions.json", encoding="utf8") as file:
        questions = json.load(file)
    version, prepare = (scipy_peer if who == "scipy" else igraph_peer)(offsets, nodes, times)
    milliseconds = {}
    for name, question in questions.items():
        call = prepare(question["sources"])
        runs = []
        for _ in range(question["runs"] if who == "scipy" else SLOW_RUNS):
            start = time.perf_counter()
            found = call()
            runs.append((time.perf_counter() - start) * 1000)
        milliseconds[name] = statistics.median(runs)
        numpy.where(numpy.isinf(found), NEVER, found).astype(numpy.uint32).tofile(f"{folder}/{who}-{name}")
    print(json.dumps({"version": version, "milliseconds": milliseconds}))


main(sys.argv[1], sys.argv[2])
