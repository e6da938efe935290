// What a template sees of a view. swift-mustache looks every name up by reflection, and a field that is nil is to it as
// if it were not there, so that it takes a field of the same name from the view around. Here each view is read once, and a
// field that is nil stays a field.

import Mustache

/// The fields of one view by their names.
///
/// Unchecked, because reflection forgets that the fields of a Sendable view are Sendable; nothing changes after `init`.
final class Node: MustacheParent, @unchecked Sendable {
    let fields: [String: Any]

    init(_ fields: [String: Any]) { self.fields = fields.mapValues(Self.value) }

    /// The stored fields of a view, and of the views in it.
    ///
    /// - Parameter more: fields that the view has not got; the view's own go before.
    init(of view: any Sendable, adding more: [String: any Sendable] = [:]) {
        var fields = more.mapValues(Self.value)
        for (label, field) in Mirror(reflecting: view).children {
            if let label { fields[label] = Self.value(field) }
        }
        self.fields = fields
    }

    private init(reflecting mirror: Mirror) {
        var fields: [String: Any] = [:]
        for (label, field) in mirror.children {
            if let label { fields[label] = Self.value(field) }
        }
        self.fields = fields
    }

    func child(named name: String) -> Any? { fields[name] }

    private static func value(_ field: Any) -> Any {
        switch field {
        case let text as String: return text.escapable
        case is Bool, is Int, is Node, is Nothing: return field
        default: break
        }
        let mirror = Mirror(reflecting: field)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.map { value($0.value) } ?? Nothing()
        case .collection: return mirror.children.map { value($0.value) }
        default: return Node(reflecting: mirror)
        }
    }
}

/// A field that is there and empty.
struct Nothing: MustacheCustomRepresentation {
    var representation: Any? { nil }
}
