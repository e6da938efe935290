// What the office's verbs name of the store: whoever calls them need not know where it is kept.

@_exported import enum Store.GivenState
@_exported import struct Store.KeptDraft
@_exported import struct Store.Nudged
@_exported import struct Store.OfficeLogFilter
@_exported import enum Store.OrderRole
@_exported import struct Store.SavedSearch
@_exported import struct Store.Session
