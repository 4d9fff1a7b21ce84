# Reads graph.ttl (or graph.jsonld) by rdflib and tells what it finds, as JSON: nothing here knows how the atlas makes triples, only what its page says of them.
import json, sys
from pathlib import Path
import rdflib
from rdflib import Graph, Literal, Namespace, RDF

SCHEMA, PROV, ATLAS = Namespace('https://schema.org/'), Namespace('http://www.w3.org/ns/prov#'), Namespace('urn:zhangjiang-atlas:vocabulary:')
ENTITY, PROPERTY, RELATION = 'urn:zhangjiang-atlas:entity:', 'urn:zhangjiang-atlas:property:', 'urn:zhangjiang-atlas:relationship-type:'

# As written: else a year would become the first of January.
rdflib.NORMALIZE_LITERALS = False

path = next(Path('.').glob('graph.*'))
g = Graph()
g.parse(path, format='turtle' if path.suffix == '.ttl' else 'json-ld')

def literal(term):
    if term is None: return None
    if not isinstance(term, Literal): return value(term)
    kind = str(term.datatype).rsplit('#', 1)[-1] if term.datatype else None
    return [str(term), term.language or kind]

def value(node):
    unit = g.value(node, SCHEMA.unitText) or g.value(node, SCHEMA.currency)
    number = g.value(node, SCHEMA.value)
    if number is None: return [str(g.value(node, SCHEMA.latitude)), str(g.value(node, SCHEMA.longitude))]
    return [str(number), str(unit), literal(number)[1]]

def one(node, predicate):
    found = list(g.objects(node, predicate))
    assert len(found) < 2, (node, predicate, found)
    return literal(found[0]) if found else None

def evidence(node):
    return sorted([[str(g.value(e, PROV.entity)), *(one(e, ATLAS[p]) for p in ('stance', 'locator', 'asOf')), (e, RDF.type, PROV.PrimarySource) in g]
                   for e in g.objects(node, PROV.qualifiedDerivation)], key=json.dumps)

def documents(node):
    return [sorted(map(str, g.objects(node, p))) for p in (PROV.wasDerivedFrom, PROV.hadPrimarySource)]

def names(node):
    return sorted(([*literal(g.value(n, ATLAS.text)), *(one(n, ATLAS[p]) for p in ('nameUse', 'translated', 'since', 'until'))] for n in g.objects(node, ATLAS.name)), key=json.dumps)

entities, relationships, statements = {}, {}, []
for node, text in g.subject_objects(ATLAS.id):
    if str(node).startswith(ENTITY):
        entities[str(text)] = {
            'iri': str(node),
            'types': sorted(str(t) for t in g.objects(node, RDF.type)),
            'names': names(node),
            'printed': sorted((literal(t) for p in (SCHEMA.name, SCHEMA.alternateName) for t in g.objects(node, p)), key=json.dumps),
            'ours': sorted((literal(t) for t in g.objects(node, ATLAS.translatedName)), key=json.dumps),
            'status': one(node, ATLAS.status),
            'published': one(node, SCHEMA.datePublished),
            'documents': documents(node),
            'evidence': evidence(node),
        }
for node in g.subjects(RDF.type, ATLAS.Relationship):
    s, p, o = (g.value(node, t) for t in (RDF.subject, RDF.predicate, RDF.object))
    relationships[one(node, ATLAS.id)[0]] = {
        'triple': [str(s), str(p), str(o)],
        'isDirect': (s, p, o) in g,
        **{name: one(node, ATLAS[name]) for name in ('status', 'role', 'since', 'until', 'on', 'note')},
        'amount': one(node, ATLAS.amount),
        'scope': one(g.value(node, ATLAS.amount), ATLAS.amountScope) if g.value(node, ATLAS.amount) else None,
        'documents': documents(node),
        'evidence': evidence(node),
    }
for node in g.subjects(RDF.type, ATLAS.Statement):
    s, p, o = (g.value(node, t) for t in (RDF.subject, RDF.predicate, RDF.object))
    statements.append([str(s), str(p), literal(o), (s, p, o) in g, *(one(node, ATLAS[name]) for name in ('qualifier', 'status', 'asOf', 'note')), evidence(node)])

direct = sum(1 for _, p, _ in g if str(p).startswith(RELATION))
print(json.dumps({'triples': len(g), 'direct': direct, 'entities': entities, 'relationships': relationships, 'statements': sorted(statements, key=json.dumps)}))
