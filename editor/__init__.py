"""Copydesk: drafts, captions, credits and publish-ready articles, over a local library.

The packages, and which may import which (import-linter holds the arrows, one way):

    ui | cli -> newsroom -> services -> workers
      -> storage | importers | exporters | checks | targets
      -> markup | photos | language | network -> settings | discovery | resources | children
      -> domain

``domain`` holds values and rules, standard library only. ``newsroom`` opens a library and hands
out the services. A new exporter, importer, check or kind of target is one new file in its
package.
"""
