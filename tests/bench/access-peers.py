"""Shortest paths by scipy or igraph over the arcs that the bench wrote: times and results go back as files."""
import json
import statistics
import sys
import time

import numpy

NEVER = 0xFFFFFFFF


def scipy_peer(offsets, nodes, times):
    import scipy
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import dijkstra

    size = len(offsets) - 1
    graph = csr_array((times, nodes, offsets), shape=(size, size))
    return scipy.__version__, lambda sources: dijkstra(graph, indices=sources, min_only=True)


def igraph_peer(offsets, nodes, times):
    import igraph

    size = len(offsets) - 1
    tails = numpy.repeat(numpy.arange(size, dtype=numpy.int64), numpy.diff(offsets))
    arcs = numpy.column_stack([tails, nodes.astype(numpy.int64)])

    def nearest(sources):
        # One more node with an arc of no time to every source: igraph has no search from many.
        graph = nearest.graphs.get(tuple(sources))
        if graph is None:
            starts = numpy.column_stack([numpy.full(len(sources), size), sources])
            graph = igraph.Graph(n=size + 1, edges=numpy.vstack([arcs, starts]), directed=True)
            graph.es["time"] = numpy.concatenate([times, numpy.zeros(len(sources))])
            nearest.graphs.clear()
            nearest.graphs[tuple(sources)] = graph
        return lambda: numpy.array(graph.distances(source=[size], weights="time")[0][:size])

    nearest.graphs = {}
    return igraph.__version__, nearest


def main(who, folder):
    offsets = numpy.fromfile(f"{folder}/offsets", dtype=numpy.int32)
    nodes = numpy.fromfile(f"{folder}/nodes", dtype=numpy.int32)
    times = numpy.fromfile(f"{folder}/times", dtype=numpy.uint32).astype(numpy.float64)
    with open(f"{folder}/questions.json", encoding="utf8") as file:
        questions = json.load(file)
    version, ask = (scipy_peer if who == "scipy" else igraph_peer)(offsets, nodes, times)
    milliseconds = {}
    for name, question in questions.items():
        sources = question["sources"]
        call = (lambda: ask(sources)) if who == "scipy" else ask(sources)
        runs = []
        for _ in range(question["runs"]):
            start = time.perf_counter()
            found = call()
            runs.append((time.perf_counter() - start) * 1000)
        milliseconds[name] = statistics.median(runs)
        numpy.where(numpy.isinf(found), NEVER, found).astype(numpy.uint32).tofile(f"{folder}/{who}-{name}")
    print(json.dumps({"version": version, "milliseconds": milliseconds}))


main(sys.argv[1], sys.argv[2])
